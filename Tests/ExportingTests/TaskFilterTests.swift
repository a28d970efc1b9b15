import Archive
import Exporting
import Extraction
import Testing

@Suite struct TaskFilterTests {
  private let record = SampleRecord.record(tasks: [
    SampleRecord.task("trước", DeadlineRecord(text: "trước 31/3", date: "2026-03-31", relation: .before)),
    SampleRecord.task("chậm nhất", DeadlineRecord(text: "chậm nhất 31/3", date: "2026-03-31", relation: .by)),
    SampleRecord.task(
      "hằng năm", assignees: ["Đảng ủy phường"],
      DeadlineRecord(text: "25/11", relation: .before, rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25")),
    SampleRecord.task("không hạn"),
  ])

  private func found(
    due: String? = nil, assignee: String? = nil, overdue: Bool = false, today: String = "2026-03-31"
  ) throws -> [String] {
    let filter = TaskFilter(
      due: try due.map { try #require(DateRange(parsing: $0)) },
      assignee: try assignee.map { try #require(PhraseMatcher($0)) }, isOverdueOnly: overdue,
      today: try #require(Day(today)))
    return filter.tasks(of: record).map { "\($0.row.text) \($0.due?.text ?? "-")\($0.isOverdue ? "!" : "")" }
  }

  @Test func withoutConditionsAllTasksComeWithTheirNextDay() throws {
    #expect(
      try found() == ["trước 2026-03-31!", "chậm nhất 2026-03-31", "hằng năm 2026-11-25", "không hạn -"])
    #expect(try found(today: "2027-01-01").contains("hằng năm 2027-11-25"))
  }

  @Test func whatIsToBeDoneBeforeADayIsLateOnThatDay() throws {
    #expect(try found(overdue: true) == ["trước 2026-03-31!"])
    #expect(try found(overdue: true, today: "2026-04-01").count == 2)
    #expect(try found(overdue: true, today: "2026-03-30").isEmpty)
  }

  @Test func rangesChooseDaysAndOccurrences() throws {
    #expect(try found(due: "2026-03").count == 2)
    #expect(try found(due: "2028") == ["hằng năm 2028-11-25"])
    #expect(try found(due: ">2026-11") == ["hằng năm 2027-11-25"])
    #expect(try found(due: "<2026-04-01").count == 2)
    #expect(try found(due: "2026-05").isEmpty)
  }

  @Test func assigneesAreComparedAsTheSearchDoes() throws {
    for spelling in ["so noi vu", "Sở Nội vụ", "noi vu"] { #expect(try found(assignee: spelling).count == 3) }
    #expect(try found(assignee: "dang uy") == ["hằng năm 2026-11-25"])
    #expect(try found(assignee: "Đảng uỷ") == ["hằng năm 2026-11-25"])
    #expect(try found(assignee: "dâng ủy").isEmpty)
    #expect(try found(assignee: "vu noi").isEmpty)
  }
}
