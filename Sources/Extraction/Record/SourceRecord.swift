/// The file a record was made from.
public struct SourceRecord: Sendable, Equatable, Codable {
  /// The path as given or found.
  public var path: String
  /// Of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// The size of the file.
  public var bytes: Int
  /// The encoding it was read as, for instance `UTF-8`, `TCVN3`, or `UTF-8+TCVN3` for one in the other.
  public var encoding: String
  /// The number of pages.
  public var pages: Int
  /// The number of lines.
  public var lines: Int

  /// Creates the value from its parts.
  public init(
    path: String,
    sha256: String,
    bytes: Int,
    encoding: String,
    pages: Int,
    lines: Int
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.encoding = encoding
    self.pages = pages
    self.lines = lines
  }
}
