/// A way to write what an archive holds.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonl
  /// A table that spreadsheets open.
  case csv
  /// A calendar of deadlines (RFC 5545).
  case ics

  /// What is written where nobody says what.
  public var usualSubject: ExportSubject {
    switch self {
    case .jsonl, .csv: .documents
    case .ics: .tasks
    }
  }

  /// What can be written this way.
  public var subjects: [ExportSubject] {
    switch self {
    case .jsonl, .csv: ExportSubject.allCases
    case .ics: [.tasks]
    }
  }
}
