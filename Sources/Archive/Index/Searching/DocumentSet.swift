/// A set of rows of the index, a bit for each.
struct DocumentSet: Equatable, Sendable {
  private(set) var words: [UInt64]

  /// An empty set of rows below `size`.
  init(size: Int) {
    words = [UInt64](repeating: 0, count: (size + 63) / 64)
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// - Complexity: O(*n*) in the size.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  @inline(__always) func contains(_ row: Int) -> Bool {
    row >= 0 && row >> 6 < words.count && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  @inline(__always) mutating func insert(_ row: Int) {
    guard row >= 0, row >> 6 < words.count else { return }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  mutating func remove(_ row: Int) {
    guard row >= 0, row >> 6 < words.count else { return }
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  mutating func formUnion(_ other: DocumentSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: DocumentSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: DocumentSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Hands the rows in ascending order to `body`.
  @inline(__always) func forEach(_ body: (Int) throws -> Void) rethrows {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        try body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
