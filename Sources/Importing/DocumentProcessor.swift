import Extraction
import Reading

/// What makes records of files.
///
/// The same bytes must give the same record but for the path, whichever thread asks.
public protocol DocumentProcessor: Sendable {
  /// What the records will name as their producer. Records that it made need not be made again.
  var producer: ProducerRecord { get }

  /// Reads a file. Errors end in the list of failures.
  func read(_ path: String) throws -> SourceDocument

  /// Makes the record of a document. Errors end in the list of failures.
  func record(of document: SourceDocument) throws -> DocumentRecord
}
