import Archive
import Extraction

/// A task and the day that it is next due.
public struct DueTask: Sendable, Equatable {
  /// The task with what tells its document.
  public var row: TaskRow
  /// The day: of the deadlines that fit the filter the earliest still to come, or else the latest; nil for no day.
  public var due: Day?
  /// Whether that day lies in the past.
  public var isOverdue: Bool
}
