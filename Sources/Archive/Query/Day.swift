import Foundation

/// A day of the Gregorian calendar, without a time or a zone.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// Creates the day that is `number` days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// Reads an ISO 8601 day, `2026-03-31`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    self.init(year: year, month: month, day: day)
    // The 31st of a short month comes out as another day.
    guard self.text == text else { return nil }
  }

  /// The day in the user's time zone at this moment.
  public static func today() -> Day {
    let seconds = Date().timeIntervalSince1970
    let offset = TimeZone.current.secondsFromGMT()
    return Day(number: Int(((seconds + Double(offset)) / 86_400).rounded(.down)))
  }

  /// Days are counted from 1 March, so that a leap day ends a year (`days_from_civil` by Hinnant).
  private init(year: Int, month: Int, day: Int) {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month from 1, day from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week from 0, Monday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The last day of the month that this day lies in.
  public var lengthOfMonth: Int {
    let (year, month, _) = parts
    let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
    return next.number - Day(year: year, month: month, day: 1).number
  }

  /// The day as ISO 8601: `2026-03-31`.
  public var text: String {
    let (year, month, day) = parts
    return String(format: "%04d-%02d-%02d", year, month, day)
  }

  /// The same as `text`.
  public var description: String { text }

  /// The day `count` days later.
  public func advanced(by count: Int) -> Day { Day(number: number + count) }

  /// Earlier days are less.
  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }
}
