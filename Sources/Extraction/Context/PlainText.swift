import RuleEngine

/// Comparing and trimming texts.
enum PlainText {
  /// The text for comparison: folded, in lower case, words parted by one space, punctuation left out.
  static func key(_ text: String) -> String {
    CanonicalText.fold(text).lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// The text for comparison without marks.
  static func bareKey(_ text: String) -> String { CanonicalText.withoutMarks(key(text)) }

  /// The text without white space around it and without final punctuation.
  static func withoutEnd(_ text: String, _ marks: String = ".,;: ") -> String {
    var text = Substring(text.trimmingPrefix { $0.isWhitespace })
    while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The text with every O that stands among digits alone as the zero that it is: `tháng O1`, `O7/KH-UBND`.
  ///
  /// As long as before, so that places stay what they are.
  static func withZeros(_ text: String) -> String {
    guard text.contains(where: { $0 == "O" || $0 == "o" }) else { return text }
    var scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      guard isWordScalar(scalars[start]) else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { !isWordScalar($0) } ?? scalars.count
      let word = scalars[start..<end]
      let hasDigit = word.contains { ("0"..."9").contains($0) }
      if hasDigit, word.allSatisfy({ ("0"..."9").contains($0) || $0 == "O" || $0 == "o" }) {
        for index in start..<end where scalars[index] == "O" || scalars[index] == "o" { scalars[index] = "0" }
      }
      start = end
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
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

  /// How much of two texts is the same: 1 for equal ones, 0 where no letter fits.
  /// - Complexity: O(*nm*) in the lengths of the texts.
  static func similarity(_ a: String, _ b: String) -> Double {
    let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard !x.isEmpty, !y.isEmpty else { return x.count == y.count ? 1 : 0 }
    var row = Array(0...y.count)
    for (i, first) in x.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, second) in y.enumerated() {
        let substitution = diagonal + (first == second ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return 1 - Double(row[y.count]) / Double(max(x.count, y.count))
  }
}
