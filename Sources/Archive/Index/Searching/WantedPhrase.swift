/// Words of a query that stand one behind the other; mostly one word.
struct WantedPhrase: Equatable, Sendable {
  /// The words in order, at least one.
  let words: [WantedWord]
  /// The field they stand in, nil for any.
  let field: SearchField?

  /// The places of the phrase in a text: bytes from its first word to its last.
  /// - Complexity: O(*n*) in the number of words.
  func ranges(in text: HashedText) -> [Range<Int>] {
    guard text.words.count >= words.count, let first = words.first else { return [] }
    var ranges: [Range<Int>] = []
    for start in 0...(text.words.count - words.count) where first.matches(text.words[start]) {
      let fits = words.indices.dropFirst().allSatisfy { words[$0].matches(text.words[start + $0]) }
      if fits { ranges.append(text.ranges[start].lowerBound..<text.ranges[start + words.count - 1].upperBound) }
    }
    return ranges
  }
}
