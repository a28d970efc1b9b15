import Exporting
import Extraction
import Foundation
import Testing

@Suite struct CalendarExportTests {
  private func calendar(_ records: [DocumentRecord], language: ExportLanguage = .english) throws -> (
    CalendarReader, String?
  ) {
    var export = CalendarExport(language: language)
    let text = export.beginning() + records.map { export.text(of: $0) }.joined() + export.end()
    return (try CalendarReader(text), export.remark)
  }

  @Test func aDayIsAnEventOfThatDay() throws {
    let deadline = DeadlineRecord(text: "trước ngày 31/12/2026", date: "2026-12-31", relation: .before)
    let (calendar, remark) = try calendar(
      [SampleRecord.record(tasks: [SampleRecord.task("Rà soát; báo cáo, gửi \\ lưu", deadline)])], language: .vietnamese
    )
    let event = try #require(calendar.events.first)
    #expect(calendar.events.count == 1)
    #expect(event["UID"] == "0123456789abcdef-4-1@ingest")
    #expect(event["DTSTART;VALUE=DATE"] == "20261231")
    #expect(event["DTEND;VALUE=DATE"] == "20270101")
    #expect(event["DTSTAMP"] == "20260110T000000Z")
    #expect(event["SUMMARY"] == "Rà soát; báo cáo, gửi \\ lưu")
    #expect(event["DESCRIPTION"]?.contains("\nĐơn vị thực hiện: Sở Nội vụ\n") == true)
    #expect(event["RRULE"] == nil)
    #expect(remark == nil)
  }

  @Test func aRecurrenceBeginsOnItsFirstDayBehindTheDocument() throws {
    let rule = "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"
    let deadline = DeadlineRecord(text: "trước 25/11", relation: .before, rrule: rule)
    let (calendar, _) = try calendar([SampleRecord.record(tasks: [SampleRecord.task("Báo cáo", deadline)])])
    #expect(calendar.events.first?["RRULE"] == rule)
    #expect(calendar.events.first?["DTSTART;VALUE=DATE"] == "20261125")
  }

  @Test func deadlinesWithoutADayAreCountedAndLeftOut() throws {
    let vague = DeadlineRecord(text: "hằng tháng", relation: .every, rrule: "FREQ=MONTHLY")
    let event = DeadlineRecord(text: "sau hội nghị", relation: .after)
    let (calendar, remark) = try calendar([SampleRecord.record(tasks: [SampleRecord.task("x", vague, event)])])
    #expect(calendar.events.isEmpty)
    #expect(remark?.hasPrefix("2 deadlines") == true)
  }

  @Test func longAndOddTextsKeepToTheFormat() throws {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["ế", "Đ", ",", ";", "\\", "\n", "\r", " ", "😀", "a", "e\u{0301}", "\u{7}", ":", "\"", "word "]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...400, using: &generator)).map { _ in pieces.randomElement() ?? "" }.joined()
      let deadline = DeadlineRecord(text: text, date: "2026-12-31", relation: .on)
      let (calendar, _) = try calendar([SampleRecord.record(tasks: [SampleRecord.task(text, deadline)])])
      let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\u{7}" }))
      #expect(calendar.events.first?["DESCRIPTION"]?.unicodeScalars.starts(with: kept.unicodeScalars) == true)
    }
  }

  @Test func tasksOfOneLineHaveDifferentUIDs() throws {
    let deadline = DeadlineRecord(text: "31/12", date: "2026-12-31", relation: .by)
    let tasks = ["a", "b", "c"].map { SampleRecord.task($0, deadline) }
    #expect(try calendar([SampleRecord.record(tasks: tasks)]).0.events.count == 3)
  }
}
