/// How far the record can be trusted.
public struct QualityRecord: Sendable, Equatable, Codable {
  /// Mean confidence of the tokens.
  public var confidence: Double
  /// Lines without text worth reading.
  public var garbageLines: Int

  /// Creates the value from its parts.
  public init(
    confidence: Double,
    garbageLines: Int
  ) {
    self.confidence = confidence
    self.garbageLines = garbageLines
  }
}
