/// The file a record was made from.
public struct SourceRecord: Sendable, Equatable, Codable {
  public var path: String
  public var sha256: String
  public var bytes: Int
  public var encoding: String
  public var pages: Int
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
