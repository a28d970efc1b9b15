/// What made the record: the same input and these give the same bytes.
public struct ProducerRecord: Sendable, Equatable, Codable {
  public var version: String
  public var model: String
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
