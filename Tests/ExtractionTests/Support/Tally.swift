@testable import Extraction

/// Counts hits of one measure.
struct Tally {
  var right = 0
  var wanted = 0
  var given = 0

  /// Harmonic mean of precision and recall; 1 where nothing was wanted or given.
  var f1: Double { wanted + given == 0 ? 1 : 2 * Double(right) / Double(wanted + given) }

  /// One value, right or wrong.
  mutating func value(_ isRight: Bool) {
    right += isRight ? 1 : 0
    wanted += 1
    given += 1
  }

  /// Matches two lists one to one and gives the pairs.
  ///
  /// Optional items are neither asked for nor punished.
  mutating func lists<A, B>(_ gold: [(item: A, optional: Bool)], _ got: [B], same: (A, B) -> Bool) -> [(A, B)] {
    var free = got
    var pairs: [(A, B)] = []
    for (item, optional) in gold.filter({ !$0.optional }) + gold.filter(\.optional) {
      if let index = free.firstIndex(where: { same(item, $0) }) {
        pairs.append((item, free.remove(at: index)))
        if !optional { value(true) }
      } else if !optional {
        wanted += 1
      }
    }
    given += free.count
    return pairs
  }
}
