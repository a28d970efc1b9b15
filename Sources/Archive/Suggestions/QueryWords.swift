import ICU

/// The words of a query that could be misspelt.
enum QueryWords {
  /// A word as typed.
  struct Word: Equatable {
    /// In lower case.
    var text: String
    /// Its scalars in the query.
    var range: Range<Int>
    /// Whether it may be replaced: numbers, operators and beginnings may not.
    var canBeReplaced: Bool
    /// Whether only space stands between it and the word before.
    var followsPrevious: Bool
  }

  /// The words of a query in their order, without the names of fields and the operators.
  static func of(_ query: String) -> [Word] {
    let scalars = Array(query.unicodeScalars)
    var words: [Word] = []
    var offset = 0
    while offset < scalars.count {
      guard isPart(scalars[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      while offset < scalars.count, isPart(scalars[offset]) { offset += 1 }
      if let word = word(scalars, start..<offset, after: words.last) { words.append(word) }
    }
    return words
  }

  private static func word(_ scalars: [Unicode.Scalar], _ range: Range<Int>, after previous: Word?) -> Word? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    let text = TextNormalizer.nfc(String(view))
    if ["AND", "OR", "NOT"].contains(text) { return nil }
    let next = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    // The name of a field, or a date or number with signs in it.
    if next == ":" { return nil }
    let isInNumber = [next, range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil].contains { sign in
      sign.map { "/-.*<>=".unicodeScalars.contains($0) } ?? false
    }
    let between = previous.map { scalars[$0.range.upperBound..<range.lowerBound] }
    return Word(
      text: text.lowercased(), range: range,
      canBeReplaced: !isInNumber && text.unicodeScalars.contains { $0.properties.isAlphabetic },
      followsPrevious: between?.allSatisfy { $0.properties.isWhitespace } ?? false)
  }

  /// Letters, digits, and the signs that OCR programs take for letters.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    LetterTable.shared[scalar].kind != .separator || "&§$@".unicodeScalars.contains(scalar)
  }
}
