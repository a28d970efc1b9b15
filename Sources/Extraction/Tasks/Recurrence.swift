import RuleEngine

/// A recurrence rule of RFC 5545 made from what a deadline rule found.
struct Recurrence {
  /// The rule without DTSTART.
  let text: String

  /// Nil where the finding holds no frequency.
  init?(_ finding: Finding) {
    guard let frequency = finding["frequency"] else { return nil }
    func number(_ name: String) -> Int? { finding[name].flatMap { Int($0) } }
    let days = [number("first"), number("second")].compactMap { $0 }.map(String.init).joined(separator: ",")
    switch frequency {
    case "QUARTER_END":
      text = "FREQ=YEARLY;BYMONTH=3,6,9,12" + (days.isEmpty ? "" : ";BYMONTHDAY=\(days)")
    case "YEARLY" where number("month") != nil:
      text = "FREQ=YEARLY;BYMONTH=\(number("month") ?? 0)" + (number("day").map { ";BYMONTHDAY=\($0)" } ?? "")
    default:
      let interval = (number("count") ?? 1) * (number("interval") ?? 1)
      var parts = ["FREQ=\(frequency)"]
      if interval > 1 { parts.append("INTERVAL=\(interval)") }
      if !days.isEmpty { parts.append("BYMONTHDAY=\(days)") }
      if let weekday = finding["weekday"] { parts.append("BYDAY=\(weekday)") }
      text = parts.joined(separator: ";")
    }
  }
}
