import RuleEngine

/// Takes a list of units apart: `các Đảng ủy: A, B` into two, `Các sở, ban, ngành` into one.
struct UnitList {
  let context: DocumentContext

  /// The units named in a text, without honorifics, parentheses and final punctuation.
  func units(in text: String) -> [String] {
    withoutTail(withoutParentheses(text)).split(separator: ";").flatMap { part -> [String] in
      let plain = String(part)
      guard let shared = context.findings("distributed", in: plain).first, let head = shared["head"],
        let names = shared["names"]
      else { return pieces(of: plain) }
      return names.split(separator: ",").map { "\(trimmed(head)) \(trimmed(String($0)))" }
    }
  }

  private func pieces(of plain: String) -> [String] {
    let scalars = Array(plain.unicodeScalars)
    let found = context.findings("list_break", in: plain)
    var pieces: [String] = []
    var start = 0
    for finding in found {
      pieces.append(String(String.UnicodeScalarView(scalars[start..<finding.range.lowerBound])))
      start = finding.captures["next"]?.range.lowerBound ?? finding.range.upperBound
    }
    pieces.append(String(String.UnicodeScalarView(scalars[start...])))
    return pieces.map(trimmed).filter { $0.contains(where: \.isLetter) }
  }

  private func trimmed(_ piece: String) -> String {
    var piece = PlainText.withoutEnd(piece.split(whereSeparator: \.isWhitespace).joined(separator: " "), ".,;:- ")
    while let prefix = context.finding("honorific", in: piece) {
      piece = String(String.UnicodeScalarView(Array(piece.unicodeScalars.dropFirst(prefix.range.upperBound))))
    }
    return asKnown(withoutDoubledWords(piece))
  }

  /// A name that the rules know but for its marks, spelled as they know it; what is printed right stays as it is.
  private func asKnown(_ name: String) -> String {
    guard let known = context.rules.vocabularies["agency_names"]?.entry(for: name)?.name,
      PlainText.key(known) != PlainText.key(name)
    else { return name }
    return known
  }

  private func withoutDoubledWords(_ text: String) -> String {
    guard let again = context.findings("doubled_word", in: text).first?.captures["again"] else { return text }
    var scalars = Array(text.unicodeScalars)
    scalars.removeSubrange(again.range)
    return String(String.UnicodeScalarView(scalars))
  }

  private func withoutTail(_ text: String) -> String {
    guard let tail = context.findings("unit_tail", in: text).first else { return text }
    return String(String.UnicodeScalarView(Array(text.unicodeScalars.prefix(tail.range.lowerBound))))
  }

  private func withoutParentheses(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result
  }
}
