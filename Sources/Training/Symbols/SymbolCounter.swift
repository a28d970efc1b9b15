import Restoration

/// Counts document symbols such as `KH-UBND` in training text; digits inside count as `#`.
struct SymbolCounter {
  private static let minimum = 8
  private static let limit = 3000
  private var counts: [String: Int] = [:]

  mutating func add(_ symbols: [String], weight: Int) {
    for symbol in symbols {
      var pattern = ""
      for character in symbol {
        if character.isNumber {
          if pattern.last != "#" { pattern.append("#") }
        } else {
          pattern.append(character)
        }
      }
      if pattern.count <= 40, pattern.allSatisfy({ $0.isLetter || "#-/.".contains($0) }) {
        counts[pattern, default: 0] += weight
      }
    }
  }

  /// The commonest symbols, a line each with its count.
  func text() -> String {
    counts.filter { $0.value >= Self.minimum }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(Self.limit)
      .map { "\($0.key)\t\($0.value)\n" }
      .joined()
  }
}
