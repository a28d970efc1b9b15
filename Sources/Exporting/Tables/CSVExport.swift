import Extraction

/// A table as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding.
public struct CSVExport: RecordExport {
  private let subject: ExportSubject
  private let language: ExportLanguage
  private let separator: Character
  private let filter: TaskFilter

  /// Prepares a table of documents, tasks or citations.
  ///
  /// Of tasks only those that `filter` lets through are written. Excel wants the separator of the system's region.
  public init(
    of subject: ExportSubject, language: ExportLanguage = .english, separator: Character = ",",
    filter: TaskFilter = TaskFilter()
  ) {
    self.subject = subject
    self.language = language
    self.separator = separator
    self.filter = filter
  }

  /// The byte order mark and the headings.
  public func beginning() -> String {
    let headings =
      switch subject {
      case .documents: DocumentColumn.allCases.map { $0.heading.text(in: language) }
      case .tasks: TaskColumn.allCases.map { $0.heading.text(in: language) }
      case .citations: CitationColumn.allCases.map { $0.heading.text(in: language) }
      }
    return "\u{FEFF}" + CSVLine.text(headings, separator: separator)
  }

  /// The rows of a record.
  public func text(of record: DocumentRecord) -> String {
    let rows =
      switch subject {
      case .documents: [DocumentColumn.allCases.map { $0.cell(of: record) }]
      case .tasks: filter.tasks(of: record).map { task in TaskColumn.allCases.map { $0.cell(of: task) } }
      case .citations: CitationRow.all(of: record).map { row in CitationColumn.allCases.map { $0.cell(of: row) } }
      }
    return rows.map { CSVLine.text($0, separator: separator) }.joined()
  }
}
