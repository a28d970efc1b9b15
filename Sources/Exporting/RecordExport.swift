import Extraction

/// Writes records one after the other, so that an archive of any size needs the memory of one record.
public protocol RecordExport {
  /// What stands before the first record.
  mutating func beginning() -> String

  /// What stands for one record; may be empty.
  ///
  /// Throws `EncodingError` where the record holds a number that is not finite.
  mutating func text(of record: DocumentRecord) throws -> String

  /// What stands behind the last record.
  mutating func end() -> String

  /// What the user should know of the whole, once it is written; nil where there is nothing to say.
  var remark: String? { get }
}

extension RecordExport {
  /// Nothing.
  public func beginning() -> String { "" }

  /// Nothing.
  public func end() -> String { "" }

  /// Nothing.
  public var remark: String? { nil }
}
