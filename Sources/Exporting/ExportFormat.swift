/// A way to write what an archive holds.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonl
  /// A table that spreadsheets open.
  case csv
  /// A calendar of deadlines (RFC 5545).
  case ics
  /// Who cites whom, as a graph.
  case graphml
  /// Lines for the bulk interface of OpenSearch.
  case opensearch

  /// What is written where nobody says what.
  public var usualSubject: ExportSubject {
    switch self {
    case .jsonl, .csv, .opensearch: .documents
    case .ics: .tasks
    case .graphml: .citations
    }
  }

  /// What can be written this way.
  public var subjects: [ExportSubject] {
    switch self {
    case .jsonl, .csv: ExportSubject.allCases
    case .ics, .graphml, .opensearch: [usualSubject]
    }
  }
}
