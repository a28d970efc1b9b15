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
    case "YEARLY" where finding["months"] != nil || number("month") != nil:
      let named = [number("month"), number("other")].compactMap { $0 }.map(String.init).joined(separator: ",")
      let ofMonth = days.isEmpty ? number("day").map(String.init) ?? "" : days
      text = "FREQ=YEARLY;BYMONTH=\(finding["months"] ?? named)" + (ofMonth.isEmpty ? "" : ";BYMONTHDAY=\(ofMonth)")
    default:
      let interval = (number("count") ?? 1) * (number("interval") ?? 1)
      var parts = ["FREQ=\(frequency)"]
      if interval > 1 { parts.append("INTERVAL=\(interval)") }
      if !days.isEmpty { parts.append("BYMONTHDAY=\(days)") }
      if let weekday = finding["weekday"] {
        parts.append("BYDAY=" + [weekday, finding["other"]].compactMap { $0 }.joined(separator: ","))
      }
      text = parts.joined(separator: ";")
    }
  }
}
