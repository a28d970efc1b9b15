/// A text with its words, ready to be compared with those of a query.
struct HashedText: Sendable {
  let utf8: [UInt8]
  private(set) var words: [WordHash] = []
  /// The bytes of each word.
  private(set) var ranges: [Range<Int>] = []

  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: String) {
    utf8 = Array(text.utf8)
    words.reserveCapacity(utf8.count / 5)
    ranges.reserveCapacity(utf8.count / 5)
    utf8.withUnsafeBufferPointer { buffer in
      WordHash.scan(buffer) { word, range in
        words.append(word)
        ranges.append(range)
        return true
      }
    }
  }
}
