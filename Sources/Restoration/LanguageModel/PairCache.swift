/// Pairs of words looked up before: the same pairs are asked for again and again within a text, and finding one takes a
/// dozen reads from far apart.
///
/// For one thread at a time.
final class PairCache: @unchecked Sendable {  // Only ever lent to one thread.
  // Memory of its own rather than an array, so that no access is checked for exclusivity.
  private let entries: UnsafeMutablePointer<Entry>
  private static let size = 1 << 16

  private struct Entry {
    /// Both words.
    var key: UInt32
    var pair: LanguageModel.Pair
  }

  init() {
    entries = .allocate(capacity: Self.size)
    // No word follows itself at the beginning of a paragraph, so that this key is never asked for.
    let empty = Entry(key: UInt32(Vocabulary.start) << 16 | UInt32(Vocabulary.start), pair: .none)
    entries.initialize(repeating: empty, count: Self.size)
  }

  deinit { entries.deallocate() }

  /// A pair of words in the model.
  @inline(__always)
  func pair(_ first: Vocabulary.Word, _ second: Vocabulary.Word, _ model: LanguageModel) -> LanguageModel.Pair {
    guard model.mayHave(first, second) else { return .none }
    let key = UInt32(first) << 16 | UInt32(second)
    let slot = Int((key &* 0x9E37_79B1) >> 16)
    if entries[slot].key == key { return entries[slot].pair }
    let pair = model.pair(first, second)
    entries[slot] = Entry(key: key, pair: pair)
    return pair
  }
}
