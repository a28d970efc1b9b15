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
    /// Length of the phrase in letters.
    var length: Int

    /// A longer phrase may have more wrong letters than a short one inside it.
    func isBetter(than other: Match) -> Bool {
      length - 2 * distance > other.length - 2 * other.distance
    }
  }

  private struct Phrase: Sendable {
    var key: [UInt8]
    var limit: Int
  }

  private let phrases: [Phrase]
  /// More letters than this no match takes.
  private let reach: Int

  /// Makes the phrases ready; `tolerance` is the number of wrong letters that even a short one may have.
  init(_ phrases: [String], tolerance: Int = 0) {
    self.phrases = phrases.map { phrase in
      let key = Folding.key(phrase.unicodeScalars)
      let limit = key.count < 5 ? 0 : key.count < 11 ? 1 : key.count / 6
      return Phrase(key: key, limit: max(limit, tolerance))
    }
    reach = self.phrases.map { $0.key.count + $0.limit }.max() ?? 0
  }

  /// The best phrase that takes all the words.
  func whole(_ words: ArraySlice<Word>) -> Match? {
    let key = words.flatMap(\.key)
    var best: Match?
    for (index, phrase) in phrases.enumerated() where !phrase.key.isEmpty {
      guard let distance = EditDistance.between(phrase.key[...], key[...], limit: phrase.limit) else { continue }
      let match = Match(
        phrase: index, words: words.startIndex..<words.endIndex, distance: distance, length: phrase.key.count)
      if best.map(match.isBetter) ?? true { best = match }
    }
    return best
  }

  /// The best, then longest phrase at the beginning of the words.
  func prefix(_ words: ArraySlice<Word>) -> Match? {
    var key: [UInt8] = []
    var ends: [(word: Int, length: Int)] = []
    for index in words.indices {
      key += words[index].key
      if key.count > reach { break }
      ends.append((index + 1, key.count))
    }
    var best: Match?
    for (index, phrase) in phrases.enumerated() where !phrase.key.isEmpty {
      for end in ends where abs(end.length - phrase.key.count) <= phrase.limit {
        guard let distance = EditDistance.between(phrase.key[...], key[..<end.length], limit: phrase.limit) else {
          continue
        }
        let match = Match(
          phrase: index, words: words.startIndex..<end.word, distance: distance, length: phrase.key.count)
        if best.map(match.isBetter) ?? true { best = match }
      }
    }
    return best
  }

  /// The best, then longest phrase anywhere in the words.
  func first(in words: ArraySlice<Word>) -> Match? {
    var best: Match?
    for start in words.indices {
      guard let match = prefix(words[start...]) else { continue }
      if best.map(match.isBetter) ?? true { best = match }
    }
    return best
  }
}
