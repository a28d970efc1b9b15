/// What a word of a query wants of a word in a text.
enum WantedWord: Equatable, Sendable {
  /// This word with its marks.
  case exact(UInt64)
  /// This word with any marks.
  case folded(UInt64)
  /// One of these words with their marks, for a beginning typed with marks.
  case anyExact(Set<UInt64>)
  /// One of these words with any marks, for a beginning typed without.
  case anyFolded(Set<UInt64>)

  init(_ word: WordScanner.Word) {
    let hash = WordHash(word)
    self = word.hasMarks ? .exact(hash.exact) : .folded(hash.folded)
  }

  /// Whether a word of a text is meant.
  @inline(__always) func matches(_ word: WordHash) -> Bool {
    switch self {
    case .exact(let hash): word.exact == hash
    case .folded(let hash): word.folded == hash
    case .anyExact(let hashes): hashes.contains(word.exact)
    case .anyFolded(let hashes): hashes.contains(word.folded)
    }
  }

  /// The hashes under which the index has the word.
  var hashes: [UInt64] {
    switch self {
    case .exact(let hash), .folded(let hash): [hash]
    case .anyExact(let hashes), .anyFolded(let hashes): hashes.sorted()
    }
  }
}
