import Archive
import Extraction

/// A calendar of deadlines (RFC 5545): an event of a whole day for each day or recurrence that a task is due.
///
/// Events keep their UID from export to export, so that a calendar program replaces those it has.
public struct CalendarExport: RecordExport {
  private let language: ExportLanguage
  private let filter: TaskFilter
  private var withoutDay = 0

  /// Prepares a calendar of the tasks that `filter` lets through.
  public init(language: ExportLanguage = .english, filter: TaskFilter = TaskFilter()) {
    self.language = language
    self.filter = filter
  }

  /// The head of the calendar.
  public func beginning() -> String {
    let name = Wording("Deadlines", "Thời hạn nhiệm vụ").text(in: language)
    return CalendarLine.property("BEGIN", "VCALENDAR") + CalendarLine.property("VERSION", "2.0")
      + CalendarLine.property("PRODID", "-//ingest//deadlines//" + language.rawValue.uppercased())
      + CalendarLine.property("CALSCALE", "GREGORIAN") + CalendarLine.text("X-WR-CALNAME", name)
  }

  /// The events of a record.
  public mutating func text(of record: DocumentRecord) -> String {
    var (result, used) = ("", Set<String>())
    for task in filter.tasks(of: record) {
      for (index, deadline) in task.row.deadlines.enumerated() {
        guard let event = CalendarEvent(deadline, of: task.row, language: language) else {
          withoutDay += 1
          continue
        }
        // By place, not by words: a better model may spell the words of the same task in another way.
        var uid = "\(record.id)-\(task.row.lines.first ?? 0)-\(index + 1)"
        while !used.insert(uid).inserted { uid += "b" }
        result += event.text(uid: uid + "@ingest")
      }
    }
    return result
  }

  /// The end of the calendar.
  public func end() -> String { CalendarLine.property("END", "VCALENDAR") }

  /// How many deadlines name no day.
  public var remark: String? {
    withoutDay == 0 ? nil : "\(withoutDay) deadlines name no day and are not in the calendar"
  }
}
