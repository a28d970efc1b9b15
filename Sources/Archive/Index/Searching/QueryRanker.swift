import Foundation

/// Gives documents a score: the sum over the words of the query of how rare each is and how much it says about the
/// document (BM25F); neighbouring words of the query count as one more word where they are neighbours in the document
/// too, because Vietnamese words are made of several syllables.
struct QueryRanker {
  let evaluator: QueryEvaluator

  /// The most pairs of neighbouring words that count.
  private static let mostPairs = 16

  /// The score of each document in `set`, by row; nil where the query has no words to rank by.
  /// - Complexity: O(*n*) in the length of the lists of all words.
  func scores(for query: SearchQuery, within set: DocumentSet) throws -> [Float]? {
    let groups = try groups(of: query)
    guard !groups.isEmpty else { return nil }
    var scores = [Float](repeating: 0, count: evaluator.size)
    let documents = Float(evaluator.live.count)
    for group in groups {
      let lists = try group.map(evaluator.lists.list)
      let count = Float(holders(of: lists))
      let rarity = log(1 + (documents - count + 0.5) / (count + 0.5))
      for list in lists { list.add(to: &scores, within: set, factor: rarity) }
    }
    return scores
  }

  /// How many documents hold one of some terms.
  private func holders(of lists: [PostingList]) -> Int {
    if lists.count == 1, !evaluator.hasDead { return lists[0].rows.count }
    var holders = DocumentSet(size: evaluator.size)
    for list in lists { list.insert(into: &holders, inText: false) }
    holders.formIntersection(evaluator.live)
    return holders.count
  }

  /// The terms that count, those of one beginning or word together.
  private func groups(of query: SearchQuery) throws -> [[Int64]] {
    switch query {
    case .all(let parts): return try parts.flatMap(groups) + neighbours(in: parts)
    case .any(let parts): return try parts.flatMap(groups)
    case .not, .number, .date, .due: return []
    case .words:
      guard let phrase = try evaluator.phrase(query) else { return [] }
      return evaluator.terms(of: phrase).groups.filter { !$0.isEmpty }
    }
  }

  private func neighbours(in parts: [SearchQuery]) throws -> [[Int64]] {
    let words = try parts.map { part -> WantedPhrase? in
      guard case .words(_, field: nil, isPrefix: false) = part else { return nil }
      return try evaluator.phrase(part)
    }
    let pairs = zip(words, words.dropFirst()).compactMap { first, second -> [Int64]? in
      guard let last = first?.words.last, let next = second?.words.first else { return nil }
      return Self.pair(last, next)
    }
    return Array(pairs.prefix(Self.mostPairs))
  }

  private static func pair(_ first: WantedWord, _ second: WantedWord) -> [Int64]? {
    switch (first, second) {
    case (.exact(let one), .exact(let two)), (.folded(let one), .folded(let two)):
      [Term.pair(one, two, in: Term.Zone(nil))]
    default: nil
    }
  }
}
