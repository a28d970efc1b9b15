/// Distinct n-grams of one order with a count in domain and one in general text.
///
/// An n-gram is packed with 14 bits a word. In suffix order its last word stands in the highest bits, in context order
/// its first.
struct NGramTable {
  static let wordBits: UInt64 = 14
  static let wordMask: UInt64 = (1 << wordBits) - 1

  var keys: [UInt64] = []
  var domain: [UInt32] = []
  var general: [UInt32] = []

  var count: Int { keys.count }

  mutating func append(_ key: UInt64, _ domain: UInt32, _ general: UInt32) {
    keys.append(key)
    self.domain.append(domain)
    self.general.append(general)
  }

  mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    domain.reserveCapacity(count)
    general.reserveCapacity(count)
  }

  /// The same n-grams with the words of each key in reverse, sorted: suffix order becomes context order.
  func reversed(order: Int) -> NGramTable {
    let keys = keys.map { Self.reversed($0, order: order) }
    let sorted = RadixSort.order(of: keys, bits: order * Int(Self.wordBits))
    var result = NGramTable()
    result.reserve(count)
    for index in sorted { result.append(keys[Int(index)], domain[Int(index)], general[Int(index)]) }
    return result
  }

  static func reversed(_ key: UInt64, order: Int) -> UInt64 {
    var result: UInt64 = 0
    var rest = key
    for _ in 0..<order {
      result = result << wordBits | rest & wordMask
      rest >>= wordBits
    }
    return result
  }

  /// Adds another table in the same order; counts of n-grams in both are summed.
  func merged(with other: NGramTable) -> NGramTable {
    var result = NGramTable()
    result.reserve(count + other.count / 2)
    var left = 0
    var right = 0
    while left < count || right < other.count {
      if right == other.count || (left < count && keys[left] < other.keys[right]) {
        result.append(keys[left], domain[left], general[left])
        left += 1
      } else if left == count || other.keys[right] < keys[left] {
        result.append(other.keys[right], other.domain[right], other.general[right])
        right += 1
      } else {
        result.append(keys[left], domain[left] + other.domain[right], general[left] + other.general[right])
        left += 1
        right += 1
      }
    }
    return result
  }
}
