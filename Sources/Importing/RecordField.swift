import Extraction

/// The fields that nearly every document has, so that a summary can tell what was not found.
public enum RecordField: String, Sendable, CaseIterable {
  case type
  case number
  case issuer
  case place
  case date
  case title
  case signature

  /// The fields that a record lacks.
  static func missing(in record: DocumentRecord) -> [RecordField] {
    allCases.filter { field in
      switch field {
      case .type: record.type == nil
      case .number: record.number == nil
      case .issuer: record.issuer == nil
      case .place: record.place == nil
      case .date: record.date == nil
      case .title: record.title == nil
      case .signature: record.signature == nil
      }
    }
  }
}
