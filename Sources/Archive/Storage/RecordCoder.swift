import Extraction
import Foundation
import OrderedJSON

/// Document records as the bytes of their JSON files and back.
public enum RecordCoder {
  /// The record as pretty JSON with a final line end.
  ///
  /// Throws `EncodingError` where the record holds a number that is not finite.
  public static func encode(_ record: DocumentRecord) throws -> [UInt8] {
    try OrderedJSONEncoder(style: .pretty).encode(record) + [UInt8(ascii: "\n")]
  }

  /// The record in a JSON text.
  ///
  /// Throws `DecodingError` where the text is no record of the current schema version.
  public static func decode(_ json: Data) throws -> DocumentRecord {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let record = try decoder.decode(DocumentRecord.self, from: json)
    guard record.schemaVersion == DocumentRecord.currentSchemaVersion else {
      let reason = "schema version \(record.schemaVersion), not \(DocumentRecord.currentSchemaVersion)"
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: reason))
    }
    return record
  }

  /// What is wrong with a JSON text, in a few words.
  public static func reason(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return error.localizedDescription }
    func place(_ context: DecodingError.Context) -> String {
      context.codingPath.isEmpty ? "" : " at /" + context.codingPath.map(\.stringValue).joined(separator: "/")
    }
    return switch error {
    case .keyNotFound(let key, let context): "'\(SnakeCase.name(of: key.stringValue))' is missing" + place(context)
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "unexpected value" + place(context)
    case .dataCorrupted(let context): context.debugDescription + place(context)
    @unknown default: "\(error)"
    }
  }
}
