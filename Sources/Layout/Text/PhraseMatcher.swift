/// Finds set phrases in lines although letters of them are damaged.
///
/// Phrases and text are compared without marks, case, spaces and punctuation; the longer the phrase, the more
/// letters may be wrong.
struct PhraseMatcher: Sendable {
  /// A phrase found.
  struct Match {
    /// Which phrase, by its place in the list given.
    var phrase: Int
    /// Which words of the text it takes.
    var words: Range<Int>
    /// Number of wrong letters.
    var distance: Int
  }

  private struct Phrase: Sendable {
    var key: [UInt8]
    var wordCount: Int
    var limit: Int
  }

  private let phrases: [Phrase]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { phrase in
      let key = Folding.key(phrase.unicodeScalars)
      let words = phrase.split(separator: " ").filter { !Folding.key($0.unicodeScalars).isEmpty }
      let limit = key.count < 6 ? 0 : key.count < 11 ? 1 : key.count / 6
      return Phrase(key: key, wordCount: words.count, limit: limit)
    }
  }

  /// The best phrase that takes all the words.
  func whole(_ words: ArraySlice<Word>) -> Match? {
    let key = words.flatMap(\.key)
    return best { phrase in
      EditDistance.between(phrase.key, key, limit: phrase.limit).map { (words.startIndex..<words.endIndex, $0) }
    }
  }

  /// The best, then longest phrase at the beginning of the words.
  func prefix(_ words: ArraySlice<Word>) -> Match? {
    best { prefix($0, of: words) }
  }

  /// The best, then longest phrase anywhere in the words.
  func first(in words: ArraySlice<Word>) -> Match? {
    best { phrase in
      var found: (Range<Int>, Int)?
      for start in words.indices {
        guard let match = prefix(phrase, of: words[start...]), match.1 < found?.1 ?? .max else { continue }
        found = match
      }
      return found
    }
  }

  private func prefix(_ phrase: Phrase, of words: ArraySlice<Word>) -> (Range<Int>, Int)? {
    var key: [UInt8] = []
    var found: (Range<Int>, Int)?
    for index in words.indices {
      key += words[index].key
      if key.count + phrase.limit < phrase.key.count { continue }
      if key.count > phrase.key.count + phrase.limit { break }
      guard let distance = EditDistance.between(phrase.key, key, limit: phrase.limit) else { continue }
      if distance < found?.1 ?? .max { found = (words.startIndex..<(index + 1), distance) }
    }
    return found
  }

  private func best(_ search: (Phrase) -> (Range<Int>, Int)?) -> Match? {
    var best: Match?
    var bestKeyCount = 0
    for (index, phrase) in phrases.enumerated() where !phrase.key.isEmpty {
      guard let (range, distance) = search(phrase) else { continue }
      // A longer phrase may have more wrong letters than a short one inside it.
      let isBetter =
        best.map { phrase.key.count - 2 * distance > bestKeyCount - 2 * $0.distance } ?? true
      if isBetter {
        best = Match(phrase: index, words: range, distance: distance)
        bestKeyCount = phrase.key.count
      }
    }
    return best
  }
}
