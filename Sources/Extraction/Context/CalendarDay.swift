/// A day of the Gregorian calendar that exists.
struct CalendarDay: Sendable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  /// A day, or nil where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.lastDay(of: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written `yyyy-mm-dd`, or nil where there is no such day.
  init?(iso: String) {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The last day of a month, or nil where there is no such month.
  init?(lastOf month: Int, year: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(year: year, month: month, day: Self.lastDay(of: month, year: year))
  }

  /// `yyyy-mm-dd`.
  var iso: String { "\(year)-" + Self.padded(month) + "-" + Self.padded(day) }

  static func < (a: CalendarDay, b: CalendarDay) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  static func lastDay(of month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
