/// One input file as read: its text in NFC, cut into lines, and where it came from.
public struct SourceDocument: Sendable, Equatable {
  /// The path as given by the user, or found below the folder given.
  public var path: String
  /// SHA-256 of the bytes of the file, in lower-case hexadecimal.
  public var sha256: String
  /// Size of the file in bytes.
  public var byteCount: Int
  /// The encoding that the bytes were read as, for instance `UTF-8`, or `UTF-8+TCVN3` where Unicode has legacy text in it.
  public var encoding: String
  /// All lines in the order of the file, without their line ends; form feeds are taken out.
  public var lines: [SourceLine]
  /// Number of pages: one more than the form feeds that have text after them.
  public var pageCount: Int

  /// Creates a document from its parts.
  public init(
    path: String, sha256: String, byteCount: Int, encoding: String, lines: [SourceLine], pageCount: Int
  ) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.encoding = encoding
    self.lines = lines
    self.pageCount = pageCount
  }
}
