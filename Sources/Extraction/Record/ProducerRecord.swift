/// What made the record: the same input and these give the same bytes.
public struct ProducerRecord: Sendable, Equatable, Codable {
  /// Of the program.
  public var version: String
  /// Digest of the restoration model.
  public var model: String
  /// Digest of the rules.
  public var rules: String

  /// Creates the value from its parts.
  public init(
    version: String,
    model: String,
    rules: String
  ) {
    self.version = version
    self.model = model
    self.rules = rules
  }
}
