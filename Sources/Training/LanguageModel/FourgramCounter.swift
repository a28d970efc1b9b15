import Restoration

/// Counts four-grams of a token stream.
///
/// Keys are collected in a buffer of fixed size, sorted, and merged into the table, so that memory grows with the
/// distinct four-grams only (16 bytes each), not with the text.
struct FourgramCounter {
  private static let bufferCapacity = 1 << 24
  private var buffer: [UInt64] = []
  private var table = NGramTable()

  init() { buffer.reserveCapacity(Self.bufferCapacity) }

  /// Counts one paragraph of word numbers.
  ///
  /// Its beginning is padded with the start token.
  mutating func add(_ words: [Vocabulary.Word], isDomain: Bool) {
    var first = UInt64(Vocabulary.start)
    var second = first
    var third = first
    for word in words {
      let bits = NGramTable.wordBits
      let fourth = UInt64(word)
      // Suffix order; the lowest bit tells the kind of text.
      let key = ((fourth << bits | third) << bits | second) << bits | first
      buffer.append(key << 1 | (isDomain ? 1 : 0))
      (first, second, third) = (second, third, fourth)
    }
    if buffer.count > Self.bufferCapacity - 4096 { flush() }
  }

  /// Ends the count and gives all four-grams in suffix order.
  mutating func finish() -> NGramTable {
    flush()
    buffer = []
    return table
  }

  private mutating func flush() {
    RadixSort.sort(&buffer, bits: 4 * Int(NGramTable.wordBits) + 1)
    var run = NGramTable()
    var index = 0
    while index < buffer.count {
      let key = buffer[index] >> 1
      var domain: UInt32 = 0
      var general: UInt32 = 0
      while index < buffer.count, buffer[index] >> 1 == key {
        if buffer[index] & 1 == 1 { domain += 1 } else { general += 1 }
        index += 1
      }
      run.append(key, domain, general)
    }
    table = table.count == 0 ? run : table.merged(with: run)
    buffer.removeAll(keepingCapacity: true)
  }
}
