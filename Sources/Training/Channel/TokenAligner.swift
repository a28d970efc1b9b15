/// Matches the tokens of a printed line with those of the line read, by edit distance on base letters.
struct TokenAligner {
  enum Match: Equatable {
    /// One printed token read as one.
    case one(printed: Int, read: Int)
    /// One printed token read as two.
    case split(printed: Int, read: Int)
    /// Two printed tokens read as one.
    case glued(printed: Int, read: Int)
  }

  private static let gap = 0.75
  private static let band = 4

  /// The best monotone matching; tokens without a partner are left out.
  func align(_ printed: [[UInt8]], _ read: [[UInt8]]) -> [Match] {
    let rows = printed.count
    let columns = read.count
    let infinity = Double.infinity
    var best = [Double](repeating: infinity, count: (rows + 1) * (columns + 1))
    var moves = [UInt8](repeating: 0, count: best.count)
    let width = columns + 1
    best[0] = 0
    let slack = Self.band + abs(rows - columns)
    for i in 0...rows {
      for j in max(0, i - slack)...max(max(0, i - slack), min(columns, i + slack)) where j <= columns {
        let here = best[i * width + j]
        guard here < infinity else { continue }
        func relax(_ di: Int, _ dj: Int, _ cost: Double, _ move: UInt8) {
          let target = (i + di) * width + j + dj
          if here + cost < best[target] {
            best[target] = here + cost
            moves[target] = move
          }
        }
        if i < rows { relax(1, 0, Self.gap, 1) }
        if j < columns { relax(0, 1, Self.gap, 2) }
        if i < rows, j < columns { relax(1, 1, distance(printed[i], read[j]), 3) }
        if i < rows, j + 1 < columns { relax(1, 2, 0.2 + distance(printed[i], read[j] + read[j + 1]), 4) }
        if i + 1 < rows, j < columns { relax(2, 1, 0.2 + distance(printed[i] + printed[i + 1], read[j]), 5) }
      }
    }
    return trace(moves, rows, columns)
  }

  private func trace(_ moves: [UInt8], _ rows: Int, _ columns: Int) -> [Match] {
    var i = rows
    var j = columns
    var result: [Match] = []
    while i > 0 || j > 0 {
      switch moves[i * (columns + 1) + j] {
      case 1: i -= 1
      case 2: j -= 1
      case 3:
        (i, j) = (i - 1, j - 1)
        result.append(.one(printed: i, read: j))
      case 4:
        (i, j) = (i - 1, j - 2)
        result.append(.split(printed: i, read: j))
      case 5:
        (i, j) = (i - 2, j - 1)
        result.append(.glued(printed: i, read: j))
      default: return []
      }
    }
    return result.reversed()
  }

  /// Edit distance as a share of the longer token, twice: 0 for equal tokens, 2 for entirely different ones.
  func distance(_ a: [UInt8], _ b: [UInt8]) -> Double {
    if a == b { return 0 }
    guard !a.isEmpty, !b.isEmpty else { return 2 }
    var row = Array(0...b.count)
    for i in 1...a.count {
      var diagonal = row[0]
      row[0] = i
      for j in 1...b.count {
        let above = row[j]
        row[j] = min(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1))
        diagonal = above
      }
    }
    return 2 * Double(row[b.count]) / Double(max(a.count, b.count))
  }
}
