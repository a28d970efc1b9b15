/// How much it takes to make one word of another, where what OCR programs and fingers confuse costs less.
enum ReadingDistance {
  /// Characters that are taken for each other.
  private static let confusions = [
    "il1tjf!", "oce0ad6", "uyvwn", "nhmrb", "a4eo", "ec&", "bh6", "s5$§", "gq9y", "dđp", "kx",
  ]

  private static let pairs: Set<UInt64> = {
    var pairs: Set<UInt64> = []
    for group in confusions {
      for first in group.unicodeScalars {
        for second in group.unicodeScalars { pairs.insert(UInt64(first.value) << 32 | UInt64(second.value)) }
      }
    }
    return pairs
  }()

  /// The cost of turning a word into another one; something above `limit` where it is more than that.
  ///
  /// Another mark costs 0.3, a character that looks like the right one 0.5, any other change 1.
  /// - Complexity: O(*n* · *m*) in the lengths.
  static func cost(from first: [UInt32], to second: [UInt32], limit: Double) -> Double {
    var row = (0...second.count).map(Double.init)
    for (index, scalar) in first.enumerated() {
      var (diagonal, least) = (row[0], Double(index + 1))
      row[0] = least
      for (column, other) in second.enumerated() {
        let kept = diagonal + change(scalar, other)
        diagonal = row[column + 1]
        row[column + 1] = min(kept, diagonal + 1, row[column] + 1)
        least = min(least, row[column + 1])
      }
      if least > limit { return least }
    }
    return row[second.count]
  }

  private static func change(_ first: UInt32, _ second: UInt32) -> Double {
    if first == second { return 0 }
    let (one, other) = (LetterTable.shared.base(of: first), LetterTable.shared.base(of: second))
    if one == other { return 0.3 }
    return pairs.contains(UInt64(one) << 32 | UInt64(other)) ? 0.5 : 1
  }
}
