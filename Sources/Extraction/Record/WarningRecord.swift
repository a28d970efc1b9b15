/// Something a reader should know.
public struct WarningRecord: Sendable, Equatable, Codable {
  /// A stable word such as `number_missing`.
  public var code: String
  public var message: String
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
