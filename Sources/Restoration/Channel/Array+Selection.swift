extension [UInt64] {
  /// Leaves the `limit` smallest numbers, sorted.
  ///
  /// Parts the numbers around a pivot until the boundary falls on the limit (quickselect, Hoare 1961), since sorting
  /// all to keep a few takes several times as long.
  /// - Complexity: O(*n* + *limit* log *limit*) on average.
  mutating func keepSmallest(_ limit: Int) {
    if count > 2 * limit {
      var low = 0
      var high = count
      while high - low > 16 {
        let pivot = median(self[low], self[(low + high) / 2], self[high - 1])
        var left = low
        var right = high - 1
        while left <= right {
          while self[left] < pivot { left += 1 }
          while self[right] > pivot { right -= 1 }
          if left <= right {
            swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if limit <= right { high = right + 1 } else if limit >= left { low = left } else { break }
      }
      self[low..<high].sort()
      removeLast(count - limit)
    }
    sort()
    if count > limit { removeLast(count - limit) }
  }

  private func median(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    Swift.max(Swift.min(first, second), Swift.min(Swift.max(first, second), third))
  }
}
