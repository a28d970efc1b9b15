import Archive
import ArgumentParser
import Exporting

/// Which tasks are meant.
struct TaskOptions: ParsableArguments {
  @Option(name: .long, help: "When tasks are due: 2026-03, 2026-01..2026-03 or '<2026-04-01'.")
  var due: String?

  @Option(name: .long, help: "Who is to do them, alone or with others.")
  var assignee: String?

  @Flag(name: .long, help: "Only tasks whose last day is over.")
  var overdue = false

  @Option(name: .long, help: ArgumentHelp("The day that counts as today.", valueName: "day"))
  var asOf: String?

  /// Whether anything was asked for.
  var isEmpty: Bool { due == nil && assignee == nil && !overdue }

  func validate() throws {
    if let due, DateRange(parsing: due) == nil {
      throw ValidationError("--due: '\(due)' is no date; write 2026-03, 2026-01..2026-03 or <2026-04-01")
    }
    if let assignee, PhraseMatcher(assignee) == nil { throw ValidationError("--assignee: '\(assignee)' has no word") }
    if let asOf, Day(asOf) == nil { throw ValidationError("--as-of: '\(asOf)' is no day; write 2026-03-31") }
  }

  var filter: TaskFilter {
    TaskFilter(
      due: due.flatMap { DateRange(parsing: $0) }, assignee: assignee.flatMap { PhraseMatcher($0) },
      isOverdueOnly: overdue, today: asOf.flatMap { Day($0) } ?? .today())
  }
}
