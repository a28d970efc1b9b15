/// Pairs of words looked up before: the same pairs are asked for again and again within a text, and finding one takes a
/// dozen reads from far apart.
///
/// For one thread at a time.
final class BigramCache: @unchecked Sendable {  // Only ever lent to one thread.
  private var entries: [Entry]
  private static let size = 1 << 16

  private struct Entry {
    /// Both words.
    var key: UInt32
    /// The node of the pair, -1 for none.
    var node: Int32
  }

  init() {
    // No word follows itself at the beginning of a paragraph, so that this key is never asked for.
    let empty = Entry(key: UInt32(Vocabulary.start) << 16 | UInt32(Vocabulary.start), node: -1)
    entries = [Entry](repeating: empty, count: Self.size)
  }

  /// The node of a pair of words in the model, or -1.
  @inline(__always)
  func bigram(_ first: Vocabulary.Word, _ second: Vocabulary.Word, _ model: LanguageModel) -> Int32 {
    let key = UInt32(first) << 16 | UInt32(second)
    let slot = Int((key &* 0x9E37_79B1) >> 16)
    let entry = entries[slot]
    if entry.key == key { return entry.node }
    let node = model.bigram(first, second)
    entries[slot] = Entry(key: key, node: node)
    return node
  }
}
