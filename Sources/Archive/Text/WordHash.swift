/// A word as two numbers, which is all that the index and the marking of words in a text compare.
///
/// With 64 bits two different words of an archive meet less often than once in a million archives.
struct WordHash: Hashable, Sendable {
  /// Of the word with its marks.
  var exact: UInt64
  /// Of the word without marks.
  var folded: UInt64

  /// Whether the word has marks, so that a query with it wants exactly this word.
  var hasMarks: Bool { exact != folded }

  /// The hash of lower-case scalars with the tone mark in its canonical place.
  init(_ scalars: [UInt32], table: LetterTable = .shared) {
    var (exact, folded) = (Self.start, Self.start)
    for value in scalars {
      Self.add(value, to: &exact)
      Self.add(value < 0x80 ? value : table.base(of: value), to: &folded)
    }
    (self.exact, self.folded) = (exact, folded)
  }

  /// The hash of a word as `WordScanner` spells it.
  init(_ word: WordScanner.Word) {
    exact = Self.hash(of: word.exact)
    folded = Self.hash(of: word.folded)
  }

  /// The hash of a word spelt as the index spells it, in UTF-8.
  static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for scalar in String(decoding: Array(word), as: UTF8.self).unicodeScalars { add(scalar.value, to: &hash) }
    return hash
  }

  /// Hands each word of `text`, which is UTF-8, to `body` until that returns false.
  /// - Complexity: O(*n*) in the length of the text; nothing is allocated for a word.
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (WordHash, Range<Int>) -> Bool) {
    WordScanner.scanScalars(text) { scalars, isNumber, range in
      WordScanner.normalize(&scalars, isNumber: isNumber)
      return body(WordHash(scalars), range)
    }
  }

  /// The hashes of the words of a string.
  static func words(in text: String) -> [WordHash] {
    var words: [WordHash] = []
    var text = text
    text.withUTF8 { buffer in
      scan(buffer) { word, _ in
        words.append(word)
        return true
      }
    }
    return words
  }

  private static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always) private static func add(_ scalar: UInt32, to hash: inout UInt64) {
    hash = (hash ^ UInt64(scalar)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
  }
}
