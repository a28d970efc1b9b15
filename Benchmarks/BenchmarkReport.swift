import Foundation

/// The figures of a benchmark, each with the floor or limit it must keep.
struct BenchmarkReport {
  private var lines: [String] = []
  /// Whether some figure misses its floor or limit.
  private(set) var misses = false

  /// Adds a figure.
  mutating func add(_ name: String, _ value: Double, _ unit: String, floor: Double? = nil, limit: Double? = nil) {
    var line = name.padding(toLength: 24, withPad: " ", startingAt: 0)
    line += String(repeating: " ", count: max(0, 12 - Self.number(value).count)) + Self.number(value) + " " + unit
    if let floor {
      line += value >= floor ? " (floor \(Self.number(floor)))" : " MISSES the floor \(Self.number(floor))"
      if value < floor { misses = true }
    }
    if let limit {
      line += value < limit ? " (limit \(Self.number(limit)))" : " MISSES the limit \(Self.number(limit))"
      if value >= limit { misses = true }
    }
    lines.append(line)
  }

  /// All figures, a line each.
  var text: String { lines.joined(separator: "\n") }

  private static func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.3f" : "%.0f", value)
  }
}
