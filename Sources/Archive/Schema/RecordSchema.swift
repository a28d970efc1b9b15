/// The JSON Schema (draft 2020-12) of the document record.
public enum RecordSchema {
  /// The schema as JSON, with a final line end.
  public static var json: String {
    String(decoding: PackageResources.document_record_schema_json, as: UTF8.self)
  }
}
