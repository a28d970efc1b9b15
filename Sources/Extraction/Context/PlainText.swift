import RuleEngine

/// Comparing and trimming texts.
enum PlainText {
  /// The text for comparison: folded, in lower case, words parted by one space, punctuation left out.
  static func key(_ text: String) -> String {
    CanonicalText.fold(text).lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// The text without white space around it and without final punctuation.
  static func withoutEnd(_ text: String, _ marks: String = ".,;: ") -> String {
    var text = Substring(text.trimmingPrefix { $0.isWhitespace })
    while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Whether one text is the other or goes on behind it with whole words.
  static func begins(_ text: String, with start: String) -> Bool {
    let (a, b) = (key(text), key(start))
    return !b.isEmpty && (a == b || a.hasPrefix(b + " "))
  }

  /// The text from a position on, counted in Unicode scalars.
  static func suffix(of text: String, from start: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start)))
  }

  /// The text with its first letter in upper case.
  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Whether most letters are capitals.
  static func isUpperCase(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.filter(\.isUppercase).count * 2 > letters.count
  }
}
