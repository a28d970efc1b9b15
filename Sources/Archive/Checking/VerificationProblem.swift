/// Something wrong with an archive.
public struct VerificationProblem: Sendable, Equatable, Codable {
  /// What kind of thing is wrong: stable words for programs.
  public enum Code: String, Sendable, Codable, CaseIterable {
    /// A file in `documents/` holds no record of this schema version, or one with another id.
    case unreadableRecord = "unreadable_record"
    /// The id of a record is not that of its source's SHA-256.
    case wrongHash = "wrong_hash"
    /// What a write that never finished has left.
    case unfinishedFile = "unfinished_file"
    /// The index is missing or damaged.
    case damagedIndex = "damaged_index"
    /// A document is not in the index.
    case notIndexed = "not_indexed"
    /// The index holds something else than the document.
    case staleIndex = "stale_index"
    /// The index holds a document that is not there.
    case vanishedDocument = "vanished_document"
  }

  /// The id of the document or the name of the file; nil where the whole archive is meant.
  public var document: String?
  /// What kind of thing is wrong.
  public var code: Code
  /// A sentence for the user.
  public var message: String

  /// Creates the value from its parts.
  public init(document: String? = nil, code: Code, message: String) {
    self.document = document
    self.code = code
    self.message = message
  }
}
