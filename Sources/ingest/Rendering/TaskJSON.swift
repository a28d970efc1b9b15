import Exporting

/// A task as `ingest tasks --json` writes it.
struct TaskJSON: Encodable {
  /// ISO 8601 day.
  var due: String?
  var overdue: Bool
  var task: TaskRow

  init(_ task: DueTask) {
    due = task.due?.text
    overdue = task.isOverdue
    self.task = task.row
  }
}
