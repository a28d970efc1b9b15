import Foundation

/// Full names put together from the parts of Vietnamese names by how often each occurs: documents end with a name, and
/// running text holds few.
struct NameLines {
  /// The names, a line each.
  let lines: [String]

  private static let count = 30_000
  /// Steps by which the four drawings walk around the unit circle: square roots, whose multiples spread evenly.
  private static let steps: [Double] = [2, 3, 5, 7].map { $0.squareRoot() }
  /// Of names, so many have a second middle part, and so many none.
  private static let withTwoMiddles = 0.2
  private static let withoutMiddle = 0.08

  /// Reads the table of parts: part, role (surname, middle, given) and count.
  /// - Throws: `TrainingError.missing` where it cannot be read.
  init(_ url: URL) throws {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw TrainingError.missing(url.path) }
    var parts: [Substring: [(part: Substring, weight: Double)]] = [:]
    for row in text.split(separator: "\n").dropFirst() {
      let columns = row.split(separator: "\t")
      guard columns.count == 3, let count = Double(columns[2]) else { continue }
      parts[columns[1], default: []].append((columns[0], count + 0.5))
    }
    let surnames = Drawing(parts["surname"] ?? [])
    let middles = Drawing(parts["middle"] ?? [])
    let givens = Drawing(parts["given"] ?? [])
    guard !surnames.isEmpty, !middles.isEmpty, !givens.isEmpty else {
      lines = []
      return
    }
    lines = (1...Self.count).map { number in
      func turn(_ step: Int) -> Double { (Double(number) * Self.steps[step]).truncatingRemainder(dividingBy: 1) }
      let shape = turn(3)
      var words = [surnames.part(at: turn(0))]
      if shape >= Self.withoutMiddle { words.append(middles.part(at: turn(1))) }
      if shape >= 1 - Self.withTwoMiddles { words.append(givens.part(at: turn(1))) }
      words.append(givens.part(at: turn(2)))
      return words.joined(separator: " ")
    }
  }

  /// Draws parts by weight.
  private struct Drawing {
    private let parts: [Substring]
    private let bounds: [Double]

    init(_ weighted: [(part: Substring, weight: Double)]) {
      parts = weighted.map(\.part)
      var sum = 0.0
      bounds = weighted.map { entry in
        sum += entry.weight
        return sum
      }
    }

    var isEmpty: Bool { parts.isEmpty }

    /// The part at a share of the whole from 0 to 1.
    func part(at share: Double) -> Substring {
      let wanted = share * (bounds.last ?? 0)
      return parts[min(parts.count - 1, bounds.firstIndex { $0 > wanted } ?? parts.count - 1)]
    }
  }
}
