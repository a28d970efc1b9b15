/// Something a reader should know.
public struct WarningRecord: Sendable, Equatable, Codable {
  /// A stable word such as `number_missing`.
  public var code: String
  /// What is the matter, in words.
  public var message: String
  /// The line it is about, from 1.
  public var line: Int?

  /// Creates the value from its parts.
  public init(
    code: String,
    message: String,
    line: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.line = line
  }
}
