/// How many letters two words differ by.
enum EditDistance {
  /// The number of letters to insert, delete or replace, or nil where it is above the limit.
  /// - Complexity: O(*n* · *m*) in the lengths.
  static func between(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    if limit == 0 { return first == second ? 0 : nil }
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for (column, other) in second.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        current.append(min(replaced, min(previous[column + 1], current[column]) + 1))
      }
      if (current.min() ?? 0) > limit { return nil }
      previous = current
    }
    guard let distance = previous.last, distance <= limit else { return nil }
    return distance
  }
}
