import Archive
import Extraction
import Identity

/// A document at the other end of a citation in one line for a person.
struct LinkText {
  private let document: LinkedDocument
  private let style: Style

  init(_ document: LinkedDocument, style: Style) {
    self.document = document
    self.style = style
  }

  /// As what a citation means.
  var cited: String {
    switch document.standing {
    case .cited: "= " + name
    case .copy: "= " + name + style.faint("  " + ExplainMessage.anotherCopy.text)
    case .candidate: style.doubtful("?") + " " + name + style.faint(reasons)
    }
  }

  /// As what cites.
  func citing(as role: CitationRecord.Role) -> String {
    let isCandidate = document.standing == .candidate
    return (isCandidate ? style.doubtful("?") + " " : "") + name + (role == .basis ? Label.basis.text : "")
      + (isCandidate ? style.faint(reasons) : "")
  }

  private var name: String {
    let number = [document.type, document.number].compactMap { $0 }.joined(separator: " ")
    let head = [number, document.date ?? "", document.issuer ?? ""].filter { !$0.isEmpty }
    return head.joined(separator: " · ") + style.faint("  " + document.id)
  }

  private var reasons: String {
    let doubts = document.doubts.map(Self.words)
    return doubts.isEmpty ? "  " + ExplainMessage.othersFit.text : "  " + doubts.joined(separator: ", ")
  }

  private static func words(_ doubt: Doubt) -> String { ExplainMessage.doubt(doubt).text }
}
