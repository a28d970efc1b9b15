import Foundation
import Restoration

/// Computes the back-off weights of a pruned model and writes it as the sections of a model file.
struct LanguageModelPacker {
  private let orders: [KneserNeyOrder]
  private let vocabularyCount: Int
  /// -ln of the back-off weights of the contexts of orders 1 to 3, by index of the context; words index themselves.
  private var backoffs: [[Float]] = []

  init(orders: [KneserNeyOrder], vocabularyCount: Int) {
    self.orders = orders
    self.vocabularyCount = vocabularyCount
    for order in 1...3 { backoffs.append(backoffCosts(of: order)) }
  }

  /// The probability of a kept or backed-off n-gram.
  private func probability(_ key: UInt64, order: Int) -> Double {
    if let index = orders[order - 1].index(of: key) { return Double(orders[order - 1].probabilities[index]) }
    guard order > 1 else { return 1e-8 }
    let suffix = key & ((UInt64(1) << (NGramTable.wordBits * UInt64(order - 1))) - 1)
    let context = index(of: key >> NGramTable.wordBits, order: order - 1)
    let backoff = context.map { exp(-Double(backoffs[order - 2][$0])) } ?? 1
    return backoff * probability(suffix, order: order - 1)
  }

  /// The index of a context's back-off weight.
  ///
  /// A paragraph's beginning is a context although it is never counted as a word, so single words need no search.
  private func index(of context: UInt64, order: Int) -> Int? {
    order == 1 ? Int(context) : orders[order - 1].index(of: context)
  }

  private func backoffCosts(of order: Int) -> [Float] {
    var costs = [Float](repeating: 0, count: order == 1 ? vocabularyCount : orders[order - 1].keys.count)
    let longer = orders[order]
    let mask = (UInt64(1) << (NGramTable.wordBits * UInt64(order))) - 1
    var begin = 0
    while begin < longer.keys.count {
      let context = longer.keys[begin] >> NGramTable.wordBits
      var kept = 0.0
      var below = 0.0
      var end = begin
      while end < longer.keys.count, longer.keys[end] >> NGramTable.wordBits == context {
        kept += Double(longer.probabilities[end])
        below += probability(longer.keys[end] & mask, order: order)
        end += 1
      }
      if let index = index(of: context, order: order) {
        let weight = max(1 - kept, 1e-4) / max(1 - below, 1e-4)
        costs[index] = Float(-log(weight))
      }
      begin = end
    }
    return costs
  }

  /// -ln p of each word without context.
  var unigramCosts: [Float] {
    var costs = [Float](repeating: Float(-log(1e-8)), count: vocabularyCount)
    for (index, key) in orders[0].keys.enumerated() { costs[Int(key)] = -log(orders[0].probabilities[index]) }
    return costs
  }

  /// Adds the sections of the language model.
  func write(to writer: inout ModelFileWriter) {
    writer.add("lm1.cost", unigramCosts)
    writer.add("lm1.back", backoffs[0])
    writer.add("lm1.next", childStarts(parents: (0..<UInt64(vocabularyCount)).map { $0 }, children: orders[1].keys))
    for order in [2, 3] {
      let level = orders[order - 1]
      writer.add("lm\(order).word", level.keys.map { UInt16($0 & NGramTable.wordMask) })
      let cost = Quantizer(level.probabilities.map { -log($0) })
      writer.add("lm\(order).cost", cost.codes)
      writer.add("lm\(order).scal", cost.scale)
      let backoff = Quantizer(backoffs[order - 1])
      writer.add("lm\(order).back", backoff.codes)
      writer.add("lm\(order).bsca", backoff.scale)
      let starts = childStarts(parents: level.keys, children: orders[order].keys)
      let bases = stride(from: 0, to: starts.count, by: 32).map { starts[$0] }
      writer.add("lm\(order).base", bases)
      writer.add("lm\(order).next", starts.enumerated().map { UInt16($1 - bases[$0 >> 5]) })
    }
    writer.add("lm4.word", orders[3].keys.map { UInt16($0 & NGramTable.wordMask) })
    let cost = Quantizer(orders[3].probabilities.map { -log($0) })
    writer.add("lm4.cost", cost.codes)
    writer.add("lm4.scal", cost.scale)
  }

  /// Where the children of each parent begin; one entry more than parents.
  private func childStarts(parents: [UInt64], children: [UInt64]) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(parents.count + 1)
    var child = 0
    for parent in parents {
      while child < children.count, children[child] >> NGramTable.wordBits < parent { child += 1 }
      starts.append(UInt32(child))
    }
    starts.append(UInt32(children.count))
    return starts
  }
}
