import Extraction

/// A citation with what tells the citing document.
public struct CitationRow: Sendable, Equatable, Codable {
  /// The id of the citing document.
  public var document: String
  /// The number of the citing document.
  public var number: String?
  /// The day of the citing document.
  public var date: String?
  /// What it cites.
  public var cited: CitationRecord

  /// The citations of a record in its order.
  public static func all(of record: DocumentRecord) -> [CitationRow] {
    record.citations.map { citation in
      CitationRow(document: record.id, number: record.number?.text, date: record.date, cited: citation)
    }
  }
}
