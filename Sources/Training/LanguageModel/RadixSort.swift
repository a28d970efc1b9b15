/// Least-significant-digit radix sort of 64-bit keys.
enum RadixSort {
  private static let digitBits = 11
  private static let buckets = 1 << digitBits

  /// Sorts `keys` in place by their lowest `bits` bits.
  /// - Complexity: O(*n* · bits / 11) time, O(*n*) extra memory.
  static func sort(_ keys: inout [UInt64], bits: Int = 64) {
    var scratch = [UInt64](repeating: 0, count: keys.count)
    for shift in stride(from: 0, to: bits, by: digitBits) {
      var starts = [Int](repeating: 0, count: buckets)
      for key in keys { starts[Int(truncatingIfNeeded: key >> UInt64(shift)) & (buckets - 1)] += 1 }
      if starts.contains(keys.count) { continue }
      accumulate(&starts)
      scratch.withUnsafeMutableBufferPointer { target in
        starts.withUnsafeMutableBufferPointer { starts in
          for key in keys {
            let bucket = Int(truncatingIfNeeded: key >> UInt64(shift)) & (buckets - 1)
            target[starts[bucket]] = key
            starts[bucket] += 1
          }
        }
      }
      swap(&keys, &scratch)
    }
  }

  /// The order in which `keys` are ascending, as indices; equal keys keep their order.
  static func order(of keys: [UInt64], bits: Int) -> [UInt32] {
    var order = (0..<UInt32(keys.count)).map { $0 }
    var scratch = [UInt32](repeating: 0, count: keys.count)
    for shift in stride(from: 0, to: bits, by: digitBits) {
      var starts = [Int](repeating: 0, count: buckets)
      for key in keys { starts[Int(truncatingIfNeeded: key >> UInt64(shift)) & (buckets - 1)] += 1 }
      accumulate(&starts)
      keys.withUnsafeBufferPointer { keys in
        scratch.withUnsafeMutableBufferPointer { target in
          starts.withUnsafeMutableBufferPointer { starts in
            for index in order {
              let bucket = Int(truncatingIfNeeded: keys[Int(index)] >> UInt64(shift)) & (buckets - 1)
              target[starts[bucket]] = index
              starts[bucket] += 1
            }
          }
        }
      }
      swap(&order, &scratch)
    }
    return order
  }

  /// Turns counts into the places where the buckets begin.
  private static func accumulate(_ counts: inout [Int]) {
    var sum = 0
    for bucket in counts.indices {
      let count = counts[bucket]
      counts[bucket] = sum
      sum += count
    }
  }
}
