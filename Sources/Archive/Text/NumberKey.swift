/// A document number reduced to what every spelling of it shares: `36khđu` of `Số: 36-KH/ĐU` or `36 KH ĐU`.
struct NumberKey: Sendable, Equatable {
  /// With marks, for numbers typed with them.
  var exact: String
  /// Without marks.
  var folded: String

  /// The key of a number, with or without the word `số` before it; nil where there are no letters or digits.
  init?(_ text: String) {
    var words = WordScanner.words(in: text)
    if words.count > 1, let first = words.first, NumberKey.isNumberWord(first) { words.removeFirst() }
    guard !words.isEmpty else { return nil }
    exact = String(decoding: words.flatMap(\.exact), as: UTF8.self)
    folded = String(decoding: words.flatMap(\.folded), as: UTF8.self)
  }

  /// Whether a word is `số`, with or without marks, which people put before a document number.
  static func isNumberWord(_ word: WordScanner.Word) -> Bool {
    word.exact == Array("số".utf8) || word.exact == Array("so".utf8)
  }
}
