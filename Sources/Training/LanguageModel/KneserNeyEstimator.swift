/// Estimates, prunes and packs a four-gram model from four-gram counts.
struct KneserNeyEstimator {
  /// How much more an occurrence in domain text counts.
  let domainWeight: Double
  /// Number of n-grams kept of orders 2, 3 and 4.
  let limits: [Int]
  let vocabularyCount: Int
  let report: (String) -> Void

  /// The four orders with only the n-grams worth keeping.
  func estimate(_ fourgrams: consuming NGramTable) -> [KneserNeyOrder] {
    var suffixTables = [fourgrams]
    for order in [3, 2, 1] {
      suffixTables.insert(Self.shortened(suffixTables[0], from: order + 1), at: 0)
    }
    report("n-grams: " + suffixTables.map { "\($0.count)" }.joined(separator: ", "))
    var orders: [KneserNeyOrder] = []
    for order in 1...4 {
      let table = order == 1 ? suffixTables[0] : suffixTables[order - 1].reversed(order: order)
      suffixTables[order - 1] = NGramTable()
      orders.append(
        KneserNeyOrder(
          order: order, table: table, lower: orders.last, domainWeight: domainWeight,
          vocabularyCount: vocabularyCount))
      report("order \(order) estimated")
    }
    prune(&orders)
    report("kept: " + orders.map { "\($0.keys.count)" }.joined(separator: ", "))
    return orders
  }

  /// The table of the next shorter n-grams: counts are numbers of distinct words before them, but for n-grams that
  /// begin a paragraph, whose raw counts are kept.
  private static func shortened(_ table: NGramTable, from order: Int) -> NGramTable {
    var result = NGramTable()
    result.reserve(table.count / 2)
    var index = 0
    while index < table.count {
      let key = table.keys[index] >> NGramTable.wordBits
      let startsParagraph = order > 2 && key & NGramTable.wordMask == 0
      var domain: UInt32 = 0
      var general: UInt32 = 0
      while index < table.count, table.keys[index] >> NGramTable.wordBits == key {
        if startsParagraph {
          domain += table.domain[index]
          general += table.general[index]
        } else {
          domain += table.domain[index] > 0 ? 1 : 0
          general += table.general[index] > 0 ? 1 : 0
        }
        index += 1
      }
      result.append(key, domain, general)
    }
    return result
  }

  /// Whether the n-gram begins with two paragraph beginnings.
  ///
  /// Such n-grams pass their counts down, but one beginning is all the context that a decoder ever has.
  private static func isPadded(_ key: UInt64, _ order: Int) -> Bool {
    order > 2 && key >> (NGramTable.wordBits * UInt64(order - 2)) == 0
  }

  /// Keeps the n-grams with the largest gains (weighted difference pruning, Seymore and Rosenfeld 1996) and of every
  /// n-gram kept the context and the suffix, so that a reader who misses a pair need not look for longer ones.
  private func prune(_ orders: inout [KneserNeyOrder]) {
    var needed: [UInt64] = []
    for order in stride(from: 4, through: 2, by: -1) {
      let all = orders[order - 1]
      let sorted = all.keys.indices.filter { !Self.isPadded(all.keys[$0], order) }.map { all.gains[$0] }.sorted(by: >)
      let threshold = max(0, sorted.count > limits[order - 2] ? sorted[limits[order - 2]] : 0)
      var kept = all
      kept.keys = []
      kept.probabilities = []
      kept.gains = []
      var next = 0
      for index in 0..<all.keys.count {
        while next < needed.count, needed[next] < all.keys[index] { next += 1 }
        let isContext = next < needed.count && needed[next] == all.keys[index]
        guard isContext || (all.gains[index] > threshold && !Self.isPadded(all.keys[index], order)) else { continue }
        kept.keys.append(all.keys[index])
        kept.probabilities.append(all.probabilities[index])
      }
      let suffixMask = (UInt64(1) << (NGramTable.wordBits * UInt64(order - 1))) - 1
      needed = kept.keys.map { $0 >> NGramTable.wordBits } + kept.keys.map { $0 & suffixMask }
      needed.sort()
      orders[order - 1] = kept
    }
  }
}
