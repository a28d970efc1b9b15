import Foundation
import GRDB

/// Finds what a query probably meant, from the words of the archive.
///
/// For words that are misspelt or that an OCR program damaged. Works inside a transaction of the caller.
struct QuerySuggester {
  private let db: Database
  private let lists: PostingReader

  /// Words considered for each word of the query.
  private static let mostCandidates = 8
  /// A word that so many times as many documents have replaces one that is known.
  private static let commoner = 50
  /// What a word without marks costs more: the archive has each word also so, but it is better written with its marks.
  private static let bareCost = 0.1

  init(db: Database) {
    self.db = db
    lists = PostingReader(db: db)
  }

  private struct Candidate {
    var text: String
    var hash: UInt64
    /// The logarithm of how many documents have it, less what it takes to make it of the word typed.
    var score: Double
    var isTyped = false
  }

  /// The query with other words; nil where no word needs or finds another.
  func suggestion(for query: String) throws -> String? {
    let words = QueryWords.of(query)
    let known = try words.map { word in try documents(with: Array(word.text.utf8)) }
    var candidates = zip(words, known).map { word, count in
      [Candidate(text: word.text, hash: WordHash.hash(of: word.text.utf8), score: Self.score(count, 0), isTyped: true)]
    }
    guard !words.isEmpty else { return nil }
    var vocabulary: [(text: String, scalars: [UInt32])] = []
    try Vocabulary(db: db).forEach { vocabulary.append(($0, $0.unicodeScalars.map(\.value))) }
    for index in words.indices where words[index].canBeReplaced {
      candidates[index] += try replacements(for: words[index], known: known[index], in: vocabulary)
      // A word that no document has is worth nothing where there are others.
      if known[index] == 0, candidates[index].count > 1 { candidates[index].removeFirst() }
    }
    let best = try likeliest(candidates, words)
    guard zip(best, words).contains(where: { $0 != $1.text }) else { return nil }
    return Self.replacing(words, with: best, in: query)
  }

  private func replacements(
    for word: QueryWords.Word, known: Int, in vocabulary: [(text: String, scalars: [UInt32])]
  ) throws -> [Candidate] {
    let typed = word.text.unicodeScalars.map(\.value)
    let limit = typed.count < 3 ? 0.6 : typed.count < 6 ? 1.1 : 1.6
    var near: [(text: String, cost: Double)] = []
    for (text, scalars) in vocabulary where abs(scalars.count - typed.count) <= 2 {
      let cost = ReadingDistance.cost(from: typed, to: scalars, limit: limit)
      if cost <= limit, cost > 0 { near.append((text, cost)) }
    }
    var found: [Candidate] = []
    for (text, cost) in near {
      let count = try documents(with: Array(text.utf8))
      guard count > known * Self.commoner else { continue }
      let isBare = text.utf8.count == text.unicodeScalars.count
      found.append(
        Candidate(
          text: text, hash: WordHash.hash(of: text.utf8), score: Self.score(count, cost + (isBare ? Self.bareCost : 0)))
      )
    }
    return Array(found.sorted { ($1.score, $0.text) < ($0.score, $1.text) }.prefix(Self.mostCandidates))
  }

  /// The sequence of words with the highest sum of scores, where neighbours that are neighbours in documents add to it.
  private func likeliest(_ candidates: [[Candidate]], _ words: [QueryWords.Word]) throws -> [String] {
    var paths = candidates[0].map { (score: $0.score, last: $0, texts: [$0.text]) }
    for index in candidates.indices.dropFirst() {
      paths = try candidates[index].compactMap { next in
        let extended = try paths.map { path in
          let pair = Term.pair(path.last.hash, next.hash, in: Term.Zone(nil))
          let together = words[index].followsPrevious ? try lists.list(of: pair).rows.count : 0
          return (
            score: path.score + next.score + 2 * log(Double(together + 1)), last: next,
            texts: path.texts + [next.text]
          )
        }
        return extended.max { $0.score < $1.score }
      }
    }
    return paths.max { $0.score < $1.score }?.texts ?? []
  }

  private func documents(with word: [UInt8]) throws -> Int {
    try lists.list(of: Term.word(WordHash.hash(of: word), in: Term.Zone(nil))).rows.count
  }

  private static func score(_ documents: Int, _ cost: Double) -> Double {
    log(Double(documents) + 0.1) - 4 * cost
  }

  private static func replacing(_ words: [QueryWords.Word], with texts: [String], in query: String) -> String {
    var scalars = Array(query.unicodeScalars)
    for (word, text) in zip(words, texts).reversed() where word.text != text {
      scalars.replaceSubrange(word.range, with: text.unicodeScalars)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
