import Foundation

/// One order of an interpolated Kneser-Ney model before pruning, in context order.
struct KneserNeyOrder {
  let order: Int
  /// Packed n-grams, ascending.
  var keys: [UInt64] = []
  /// Interpolated probabilities.
  var probabilities: [Float] = []
  /// How much is lost without the n-gram: weighted count times the log ratio to the backed-off probability.
  var gains: [Float] = []

  /// The index of an n-gram, or nil.
  /// - Complexity: O(log *n*).
  func index(of key: UInt64) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) >> 1
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  /// Estimates an order from its counts and the order below.
  init(order: Int, table: NGramTable, lower: KneserNeyOrder?, domainWeight: Double, vocabularyCount: Int) {
    self.order = order
    let discounts = KneserNeyDiscounts(table, domainWeight: domainWeight)
    keys = table.keys
    probabilities = [Float](repeating: 0, count: keys.count)
    gains = [Float](repeating: 0, count: keys.count)
    let suffixMask = (UInt64(1) << (NGramTable.wordBits * UInt64(order - 1))) - 1
    var begin = 0
    while begin < keys.count {
      let context = keys[begin] >> NGramTable.wordBits
      var end = begin
      var total = 0.0
      var freed = 0.0
      while end < keys.count, keys[end] >> NGramTable.wordBits == context {
        total += discounts.count(table.domain[end], table.general[end])
        freed += discounts.discount(table.domain[end], table.general[end])
        end += 1
      }
      let backoff = freed / total
      for index in begin..<end {
        let count = discounts.count(table.domain[index], table.general[index])
        let discounted = max(0, count - discounts.discount(table.domain[index], table.general[index])) / total
        let below: Double
        if let lower {
          below = lower.index(of: keys[index] & suffixMask).map { Double(lower.probabilities[$0]) } ?? 1e-9
        } else {
          below = 1 / Double(vocabularyCount)
        }
        let probability = discounted + backoff * below
        probabilities[index] = Float(probability)
        gains[index] = Float(count * log(probability / (backoff * below)))
      }
      begin = end
    }
  }
}
