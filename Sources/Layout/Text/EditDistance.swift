/// How many letters two words differ by.
enum EditDistance {
  /// The number of letters to insert, delete or replace, or nil where it is above the limit.
  /// - Complexity: O(*n* · *m*) in the lengths.
  static func between(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    if first == second { return 0 }
    if limit == 0 { return nil }
    // One row of the usual table, overwritten from left to right.
    var row = Array(0...second.count)
    for letter in first {
      var diagonal = row[0]
      row[0] += 1
      var least = row[0]
      var column = 0
      for other in second {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, min(diagonal, row[column]) + 1)
        least = min(least, row[column + 1])
        column += 1
      }
      if least > limit { return nil }
    }
    return row[second.count] <= limit ? row[second.count] : nil
  }
}
