import Archive
import Extraction

/// A deadline as an event of a calendar.
struct CalendarEvent {
  private static let summaryLength = 120

  private let day: Day
  private let deadline: DeadlineRecord
  private let task: TaskRow
  private let language: ExportLanguage

  /// Nil where the deadline names no day: an event needs one, and none is made up.
  init?(_ deadline: DeadlineRecord, of task: TaskRow, language: ExportLanguage) {
    let documentDate = task.date.flatMap { Day($0) }
    let recurring = deadline.rrule.flatMap { RecurringDays($0) }
    let first = documentDate.flatMap { recurring?.first(from: $0) }
    guard let day = deadline.date.flatMap({ Day($0) }) ?? first else { return nil }
    self.day = day
    self.deadline = deadline
    self.task = task
    self.language = language
  }

  func text(uid: String) -> String {
    var lines = [
      CalendarLine.property("BEGIN", "VEVENT"), CalendarLine.property("UID", uid),
      // The day of the document, not of the export: the same archive gives the same bytes.
      CalendarLine.property("DTSTAMP", (task.date.flatMap { Day($0) }.map(basic) ?? "19700101") + "T000000Z"),
      CalendarLine.property("DTSTART;VALUE=DATE", basic(day)),
      CalendarLine.property("DTEND;VALUE=DATE", basic(day.advanced(by: 1))),
    ]
    if let rule = deadline.rrule, deadline.date == nil { lines.append(CalendarLine.property("RRULE", rule)) }
    lines += [
      CalendarLine.text("SUMMARY", summary), CalendarLine.text("DESCRIPTION", details),
      CalendarLine.property("TRANSP", "TRANSPARENT"), CalendarLine.property("END", "VEVENT"),
    ]
    return lines.joined()
  }

  private func basic(_ day: Day) -> String { day.text.filter { $0 != "-" } }

  private var summary: String {
    guard task.text.count > Self.summaryLength else { return task.text }
    let head = task.text.prefix(Self.summaryLength)
    return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + "…"
  }

  private var details: String {
    let labelled: [(Wording, String)] = [
      (Wording("Due", "Hạn"), deadline.text),
      (Wording("Assignees", "Đơn vị thực hiện"), task.assignees.joined(separator: "; ")),
      (Wording("Together with", "Đơn vị phối hợp"), task.coordinating.joined(separator: "; ")),
      (
        Wording("Document", "Văn bản"), [task.number, task.date, task.issuer].compactMap { $0 }.joined(separator: ", ")
      ),
      (Wording("Section", "Mục"), task.section), (Wording("Id", "Mã"), task.document),
    ]
    let lines = labelled.filter { !$0.1.isEmpty }.map { $0.0.text(in: language) + ": " + $0.1 }
    return ([task.text] + lines).joined(separator: "\n")
  }
}
