import Archive
import Extraction

/// Chooses tasks by the day they are due and by who is to do them.
public struct TaskFilter: Sendable {
  /// When the tasks are due; nil for any day or none.
  public var due: DateRange?
  /// Who is to do them, alone or with others; nil for anybody.
  public var assignee: PhraseMatcher?
  /// Whether only tasks are meant that should have been done.
  public var isOverdueOnly: Bool
  /// The day that counts as today.
  public var today: Day

  /// Creates a filter; without arguments it lets all tasks through.
  public init(
    due: DateRange? = nil, assignee: PhraseMatcher? = nil, isOverdueOnly: Bool = false, today: Day = .today()
  ) {
    self.due = due
    self.assignee = assignee
    self.isOverdueOnly = isOverdueOnly
    self.today = today
  }

  /// The tasks of a record that the filter lets through, in the order of the record.
  public func tasks(of record: DocumentRecord) -> [DueTask] {
    record.tasks.compactMap { task in
      if let assignee, !(task.assignees + task.coordinating).contains(where: assignee.matches) { return nil }
      let documentDate = record.date.flatMap { Day($0) }
      let days = task.deadlines.compactMap { deadline in dueDay(of: deadline, documentDate: documentDate) }
      let fitting = days.filter { day in day.isOver || !isOverdueOnly }
      if due != nil || isOverdueOnly, fitting.isEmpty { return nil }
      let next = fitting.filter { !$0.isOver }.map(\.day).min()
      let day = next ?? fitting.map(\.day).max()
      return DueTask(row: TaskRow(task, of: record), due: day, isOverdue: next == nil && day != nil)
    }
  }

  /// The day of a deadline that lies in the range asked for, and whether it is over.
  private func dueDay(of deadline: DeadlineRecord, documentDate: Day?) -> (day: Day, isOver: Bool)? {
    if let day = deadline.date.flatMap({ Day($0) }) {
      guard due?.contains(day.text) ?? true else { return nil }
      // What is to be done before a day is late on that day.
      return (day, deadline.relation == .before ? day <= today : day < today)
    }
    // A recurring task is never over: its next day is meant.
    guard let documentDate, let days = deadline.rrule.flatMap({ RecurringDays($0) }) else { return nil }
    let day =
      if let due { days.firstDay(in: due, from: documentDate) } else {
        days.first(from: documentDate, onOrAfter: today)
      }
    guard let day else { return nil }
    return (day, false)
  }
}
