/// Tells of most pairs of words that a model does not have them, at the cost of one read: a Bloom filter (Bloom 1970).
///
/// Most pairs that are asked for do not exist, and finding that out by halving takes a dozen reads. Pairs that often stand
/// together leave a second mark, so that others are seldom taken for one.
final class PairFilter: @unchecked Sendable {  // Never written to after it is made.
  private let bits: UnsafeMutablePointer<UInt64>
  /// Eight million bits: of the pairs that do not exist one in six passes.
  private static let wordCount = 1 << 17

  /// Creates a filter of pairs.
  /// - Parameters:
  ///   - starts: where the second words of each first word begin; one entry more than first words.
  ///   - seconds: the second words.
  ///   - isClose: whether the pair at an index often stands together.
  init(starts: UnsafeBufferPointer<UInt32>, seconds: UnsafePointer<UInt16>, isClose: (Int) -> Bool) {
    bits = .allocate(capacity: Self.wordCount)
    bits.initialize(repeating: 0, count: Self.wordCount)
    for first in 0..<max(0, starts.count - 1) where starts[first] < starts[first + 1] {
      for index in Int(starts[first])..<Int(starts[first + 1]) {
        let key = Self.key(UInt16(truncatingIfNeeded: first), seconds[index])
        mark(key &* Self.anyFactor)
        if isClose(index) { mark(key &* Self.closeFactor) }
      }
    }
  }

  deinit { bits.deallocate() }

  /// Whether the model may have the pair; never false for one that it has.
  @inline(__always)
  func mayContain(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Bool {
    has(Self.key(first, second) &* Self.anyFactor)
  }

  /// Whether the pair may be one that often stands together; never false for one that does.
  @inline(__always)
  func mayBeClose(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Bool {
    has(Self.key(first, second) &* Self.closeFactor) && mayContain(first, second)
  }

  // Multiplicative hashing after Knuth, with two odd factors.
  private static let anyFactor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let closeFactor: UInt64 = 0xBF58_476D_1CE4_E5B9

  @inline(__always)
  private static func key(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> UInt64 {
    UInt64(first) << 16 | UInt64(second)
  }

  @inline(__always)
  private func has(_ hash: UInt64) -> Bool {
    bits[Int(truncatingIfNeeded: hash >> 47)] & (1 << (hash >> 41 & 63)) != 0
  }

  private func mark(_ hash: UInt64) { bits[Int(truncatingIfNeeded: hash >> 47)] |= 1 << (hash >> 41 & 63) }
}
