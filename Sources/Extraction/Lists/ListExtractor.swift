import Foundation
import Layout
import RuleEngine

/// Addressees, recipients, annexes and footnotes, which layout has found already.
struct ListExtractor {
  let context: DocumentContext

  func addressees() -> [String] { texts(of: .addressee) }

  /// The recipients; in the last, which names offices by their letters, those of the document's symbol are put right.
  ///
  /// - Parameter letters: The letters that stand for the issuer and its offices.
  func recipients(letters: Set<String>) -> [String] {
    var recipients = texts(of: .recipient).map(mended)
    guard let last = recipients.last, PlainText.begins(last, with: "Lưu") else { return recipients }
    recipients[recipients.count - 1] = last.split(separator: " ", omittingEmptySubsequences: false)
      .map { withLetters(String($0), letters) }.joined(separator: " ")
    return recipients
  }

  private func withLetters(_ word: String, _ letters: Set<String>) -> String {
    let core = word.filter(\.isLetter)
    guard core.count > 2, core.allSatisfy(\.isUppercase), !letters.contains(core) else { return word }
    let fitting = letters.filter { CanonicalText.withoutMarks($0) == CanonicalText.withoutMarks(core) }
    guard fitting.count == 1, let known = fitting.first else { return word }
    return word.replacingOccurrences(of: core, with: known)
  }

  private func mended(_ recipient: String) -> String {
    guard let found = context.finding("recipient_repair", in: recipient, kind: .recipient),
      let text = found["text"]
    else { return recipient }
    return PlainText.withoutEnd(text + PlainText.suffix(of: recipient, from: found.range.upperBound))
  }

  /// The annexes of the file in order.
  func annexes() -> [AnnexRecord] {
    context.blocks(.annexType).map { block in
      let found = context.findings("annex_type", in: block).first
      let titles = context.blocks(.annexTitle, part: block.block.part).map(\.block.text)
      let title = PlainText.withoutEnd(titles.filter { !isReference($0) }.joined(separator: " "), ";: ")
      return AnnexRecord(
        type: found?["name"] ?? PlainText.capitalized(block.block.text.lowercased()),
        title: title.isEmpty ? nil : title, line: block.block.lines?.lowerBound ?? 0)
    }
  }

  func footnotes() -> [FootnoteRecord] {
    context.blocks(.footnote).map { block in
      FootnoteRecord(
        label: block.block.label, lines: block.block.lines.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
  }

  private func texts(of kind: BlockKind) -> [String] {
    context.blocks(kind, part: 0).map { PlainText.withoutEnd($0.block.text) }.filter { !$0.isEmpty }
  }

  /// `(Kèm theo Kế hoạch số …)` below an annex's title is no part of it.
  private func isReference(_ text: String) -> Bool {
    !context.findings("no_task", in: text).isEmpty
  }
}
