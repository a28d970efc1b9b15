import Foundation

/// The days that a recurrence rule of RFC 5545 names, as far as deadlines use it.
public struct RecurringDays: Sendable, Equatable {
  private enum Frequency: String {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// How far ahead a day is looked for: eight years reach the next 29 February in any century.
  private static let horizon = 366 * 9
  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private let frequency: Frequency
  private let interval: Int
  private let months: Set<Int>
  private let monthDays: Set<Int>
  private let weekdays: Set<Int>

  /// Reads a rule; nil where it has other parts than FREQ, INTERVAL, BYMONTH, BYMONTHDAY and BYDAY, or tells no day.
  ///
  /// `FREQ=MONTHLY` alone says that something is due in each month, but not on which day.
  public init?(_ rule: String) {
    var values: [String: [String]] = [:]
    for part in rule.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { return nil }
      values[pair[0].uppercased()] = pair[1].split(separator: ",").map(String.init)
    }
    guard Set(values.keys).isSubset(of: ["FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY"]) else { return nil }
    guard let frequency = values["FREQ"]?.first.flatMap(Frequency.init) else { return nil }
    self.frequency = frequency
    interval = max(1, values["INTERVAL"]?.first.flatMap { Int($0) } ?? 1)
    months = Set((values["BYMONTH"] ?? []).compactMap { Int($0) })
    monthDays = Set((values["BYMONTHDAY"] ?? []).compactMap { Int($0) })
    let names = values["BYDAY"] ?? []
    weekdays = Set(names.compactMap { Self.weekdays.firstIndex(of: $0) })
    // `1MO`, the first Monday, is not read.
    guard weekdays.count == Set(names).count else { return nil }
    guard frequency == .daily || !monthDays.isEmpty || !weekdays.isEmpty else { return nil }
  }

  /// The first day of the recurrence that begins on or after `start`.
  public func first(from start: Day) -> Day? {
    (0..<Self.horizon).lazy.map(start.advanced).first(where: matches)
  }

  /// The first day on or after `earliest` of the recurrence that begins on or after `start`.
  public func first(from start: Day, onOrAfter earliest: Day) -> Day? {
    guard let first = first(from: start) else { return nil }
    let from = max(first, earliest)
    return (0..<Self.horizon * interval).lazy.map(from.advanced).first { matches($0) && isInStep($0, with: first) }
  }

  private func matches(_ day: Day) -> Bool {
    let parts = day.parts
    if !months.isEmpty, !months.contains(parts.month) { return false }
    if !weekdays.isEmpty, !weekdays.contains(day.weekday) { return false }
    guard !monthDays.isEmpty else { return true }
    // -1 is the last day of a month.
    return monthDays.contains(parts.day) || monthDays.contains(parts.day - day.lengthOfMonth - 1)
  }

  private func isInStep(_ day: Day, with first: Day) -> Bool {
    guard interval > 1 else { return true }
    let (parts, firstParts) = (day.parts, first.parts)
    let steps =
      switch frequency {
      case .daily: day.number - first.number
      case .weekly: (day.number - day.weekday - first.number + first.weekday) / 7
      case .monthly: (parts.year - firstParts.year) * 12 + parts.month - firstParts.month
      case .yearly: parts.year - firstParts.year
      }
    return steps % interval == 0
  }
}
