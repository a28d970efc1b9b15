import Archive
import Foundation
import Testing

@Suite struct RecurringDaysTests {
  @Test func daysAreThoseOfTheFoundationCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -80_000, to: 80_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let parts = Day(number: number).parts
      #expect(parts.year == expected.year && parts.month == expected.month && parts.day == expected.day)
      #expect((Day(number: number).weekday + 1) % 7 + 1 == expected.weekday)
      #expect(Day(Day(number: number).text) == Day(number: number))
    }
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "", "2026-01", "2026-04-31", "abcd-ef-gh"])
  func whatIsNoDayIsNone(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", "2026-01-10", "2026-11-25"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-01-10", "2028-02-29"),
    ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", "2026-03-21", "2026-06-20"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-02-03", "2026-02-28"),
    ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-04-01", "2026-05-31"),
    ("FREQ=WEEKLY;BYDAY=FR", "2026-01-10", "2026-01-16"),
    ("FREQ=DAILY", "2026-01-10", "2026-01-10"),
  ])
  func theFirstDayIsTheFirstThatFits(rule: String, start: String, expected: String) throws {
    let days = try #require(RecurringDays(rule))
    #expect(days.first(from: try #require(Day(start)))?.text == expected)
  }

  @Test func intervalsAreCountedFromTheFirstDay() throws {
    let days = try #require(RecurringDays("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20"))
    let start = try #require(Day("2026-01-10"))
    #expect(days.first(from: start, onOrAfter: try #require(Day("2026-01-21")))?.text == "2026-04-20")
    #expect(days.first(from: start, onOrAfter: try #require(Day("2027-05-01")))?.text == "2027-07-20")
  }

  @Test(arguments: [
    "FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=6", "FREQ=HOURLY", "BYDAY=MO", "FREQ=MONTHLY;BYDAY=1MO", "x", "",
  ])
  func rulesThatNameNoDayGiveNone(rule: String) {
    #expect(RecurringDays(rule) == nil)
  }
}
