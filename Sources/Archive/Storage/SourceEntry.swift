/// A file that a document was read from, as it was then.
public struct SourceEntry: Sendable, Equatable, Codable {
  /// The whole path from the root of the file system.
  public var file: String
  /// The path as given or found, which the record names.
  public var path: String
  /// The id of the document.
  public var id: String
  /// Size in bytes.
  public var bytes: Int64
  /// Time of the last change in nanoseconds since 1970; 0 where that cannot tell the next change.
  public var modified: Int64

  /// Creates the value from its parts.
  public init(file: String, path: String, id: String, bytes: Int64, modified: Int64) {
    self.file = file
    self.path = path
    self.id = id
    self.bytes = bytes
    self.modified = modified
  }
}
