import Archive
import ArgumentParser
import Exporting

/// Which tasks are meant.
struct TaskOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "When tasks are due: 2026-03, 2026-01..2026-03 or '<2026-04-01'.",
        "Thời hạn của nhiệm vụ: 2026-03, 2026-01..2026-03 hoặc '<2026-04-01'."
      ).text))
  var due: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording("Who is to do them, alone or with others.", "Đơn vị thực hiện, một mình hoặc cùng đơn vị khác.").text))
  var assignee: String?

  @Flag(
    name: .long, help: ArgumentHelp(Wording("Only tasks whose last day is over.", "Chỉ các nhiệm vụ đã quá hạn.").text))
  var overdue = false

  @Option(
    name: .long,
    help: ArgumentHelp(Wording("The day that counts as today.", "Ngày được coi là hôm nay.").text, valueName: "day"))
  var asOf: String?

  /// Whether anything was asked for.
  var isEmpty: Bool { due == nil && assignee == nil && !overdue }

  func validate() throws {
    if let due, DateRange(parsing: due) == nil {
      throw ValidationError(Message.wrongDue(due).text)
    }
    if let assignee, PhraseMatcher(assignee) == nil { throw ValidationError(Message.wrongAssignee(assignee).text) }
    if let asOf, Day(asOf) == nil { throw ValidationError(Message.wrongDay(asOf).text) }
  }

  var filter: TaskFilter {
    TaskFilter(
      due: due.flatMap { DateRange(parsing: $0) }, assignee: assignee.flatMap { PhraseMatcher($0) },
      isOverdueOnly: overdue, today: asOf.flatMap { Day($0) } ?? .today())
  }
}
