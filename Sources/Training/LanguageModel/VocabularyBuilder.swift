import Foundation
import Restoration

/// Counts words and their cases and chooses the vocabulary.
struct VocabularyBuilder {
  private struct Counts {
    var domain: UInt32 = 0
    var general: UInt32 = 0
    var cases: (UInt32, UInt32, UInt32) = (0, 0, 0)
  }

  /// How much more an occurrence in domain text counts.
  let domainWeight: Int
  private var counts: [UInt64: Counts] = [:]

  init(domainWeight: Int) {
    self.domainWeight = domainWeight
    counts.reserveCapacity(200_000)
  }

  /// Counts the tokens of one line.
  mutating func add(_ tokens: [CleanToken], isDomain: Bool) {
    let uppers = tokens.reduce(0) { $0 + ($1.letterCase == .upper ? 1 : 0) }
    let countsCase = uppers * 2 < tokens.count
    for token in tokens where token.kind == .word {
      var entry = counts[token.key.packed] ?? Counts()
      if isDomain { entry.domain += 1 } else { entry.general += 1 }
      if countsCase && !token.startsSentence {
        switch token.letterCase {
        case .lower: entry.cases.0 += 1
        case .capitalised: entry.cases.1 += 1
        case .upper: entry.cases.2 += 1
        }
      }
      counts[token.key.packed] = entry
    }
  }

  /// The keys by word number and the costs of their cases, most frequent words first.
  /// - Parameter minimum: the least weighted count of a word.
  func build(minimum: Int) -> (keys: [UInt64], caseCosts: [UInt8]) {
    let chosen =
      counts
      .map { (key: $0.key, weight: Int($0.value.domain) * domainWeight + Int($0.value.general)) }
      .filter { $0.weight >= minimum }
      .sorted { ($0.weight, $1.key) > ($1.weight, $0.key) }
      .prefix(Vocabulary.maximumCount - Vocabulary.firstRealWord)
    var keys = [UInt64](repeating: 0, count: Vocabulary.firstRealWord)
    var costs = [UInt8](repeating: 0, count: keys.count * 3)
    for entry in chosen {
      keys.append(entry.key)
      let cases = counts[entry.key]?.cases ?? (0, 0, 0)
      costs += Self.costs(cases)
    }
    return (keys, costs)
  }

  /// -ln p of the three cases in steps of 1/16, smoothed with the cases of all words.
  private static func costs(_ cases: (UInt32, UInt32, UInt32)) -> [UInt8] {
    let total = Double(cases.0) + Double(cases.1) + Double(cases.2) + 1
    return [(cases.0, 0.85), (cases.1, 0.12), (cases.2, 0.03)].map { count, prior in
      let probability = (Double(count) + prior) / total
      return UInt8(min(255, (-log(probability) * 16).rounded()))
    }
  }
}
