/// An input that could not be imported.
public struct FailureRecord: Sendable, Equatable, Codable {
  /// The path as given by the user, or found below the folder given.
  public var path: String
  /// Where the import failed: `find`, `read` or `process`.
  public var stage: String
  /// A sentence for the user.
  public var reason: String
  /// SHA-256 of the bytes in lower-case hexadecimal, where they could be read.
  public var sha256: String?
  /// Creates the value from its parts.
  public init(path: String, stage: String, reason: String, sha256: String? = nil) {
    self.path = path
    self.stage = stage
    self.reason = reason
    self.sha256 = sha256
  }
}
