/// A stretch of days.
///
/// Days, months and years of ISO 8601 sort as text, so the bounds are texts too: a day lies in the range when it is not
/// before `start` and before `end`, as text.
public struct DateRange: Sendable, Equatable {
  /// The first text in the range, nil where it is open.
  public var start: String?
  /// The first text behind the range, nil where it is open.
  public var end: String?

  /// Creates the range from one day, month or year to another, both included; nil leaves it open.
  public init(first: String?, last: String?) {
    start = first
    end = last.map(Self.behind)
  }

  /// Reads `2026`, `2026-01..2026-03`, `2026-01..`, `>=2026-01-15`, `<2026`; nil where the text is none of these.
  public init?(parsing text: String) {
    for sign in [">=", "<=", ">", "<"] where text.hasPrefix(sign) {
      let date = String(text.dropFirst(sign.count))
      guard Self.isDate(date) else { return nil }
      self.init(first: nil, last: nil)
      switch sign {
      case ">=": start = date
      case ">": start = Self.behind(date)
      case "<=": end = Self.behind(date)
      default: end = date
      }
      return
    }
    guard let dots = text.firstRange(of: "..") else {
      guard Self.isDate(text) else { return nil }
      self.init(first: text, last: text)
      return
    }
    let (first, last) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    guard first.isEmpty || Self.isDate(first), last.isEmpty || Self.isDate(last), first + last != "" else { return nil }
    self.init(first: first.isEmpty ? nil : first, last: last.isEmpty ? nil : last)
  }

  /// Whether a day, as ISO 8601 text, lies in the range.
  public func contains(_ day: String) -> Bool {
    start.map { day >= $0 } ?? true && end.map { day < $0 } ?? true
  }

  /// The text behind all days of a day, month or year: digits and hyphens sort before the tilde.
  private static func behind(_ date: String) -> String { date + "~" }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return false }
    guard parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return false }
    let numbers = parts.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) ?? 0 : 0 }
    return numbers[0] > 0 && (numbers.count < 2 || (1...12).contains(numbers[1]))
      && (numbers.count < 3 || (1...31).contains(numbers[2]))
  }
}
