import Extraction
import OrderedJSON

/// One JSON object a line.
public struct LineExport: RecordExport {
  private let subject: ExportSubject
  private let filter: TaskFilter
  private let encoder = OrderedJSONEncoder(style: .line)

  /// Prepares to write the documents as they are in the archive, or tasks or citations with what tells the document.
  ///
  /// Of tasks only those that `filter` lets through are written.
  public init(of subject: ExportSubject, filter: TaskFilter = TaskFilter()) {
    self.subject = subject
    self.filter = filter
  }

  /// The lines of a record.
  public func text(of record: DocumentRecord) throws -> String {
    switch subject {
    case .documents: try encoder.string(for: record) + "\n"
    case .tasks: try lines(filter.tasks(of: record).map(\.row))
    case .citations: try lines(CitationRow.all(of: record))
    }
  }

  private func lines(_ rows: [some Encodable]) throws -> String {
    try rows.map { try encoder.string(for: $0) + "\n" }.joined()
  }
}
