import RuleEngine

/// Takes a list of units apart: `các Đảng ủy: A, B` into two, `Các sở, ban, ngành` into one.
struct UnitList {
  let context: DocumentContext

  /// The units named in a text, without honorifics, parentheses and final punctuation.
  func units(in text: String) -> [String] {
    let plain = withoutTail(withoutParentheses(text))
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
    while let prefix = context.rules.finding(of: "honorific", at: 0, in: RuleText(piece)) {
      piece = String(String.UnicodeScalarView(Array(piece.unicodeScalars.dropFirst(prefix.range.upperBound))))
    }
    return withoutDoubledWords(piece)
  }

  /// A word printed twice by mistake counts once in a name.
  private func withoutDoubledWords(_ text: String) -> String {
    var words: [Substring] = []
    for word in text.split(separator: " ") where words.last != word { words.append(word) }
    return words.joined(separator: " ")
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
