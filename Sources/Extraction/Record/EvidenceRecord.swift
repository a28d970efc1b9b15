/// Where a value came from.
public struct EvidenceRecord: Sendable, Equatable, Codable {
  public var rule: String
  public var line: Int
  public var start: Int
  public var end: Int
  public var confidence: Double

  /// Creates the value from its parts.
  public init(
    rule: String,
    line: Int,
    start: Int,
    end: Int,
    confidence: Double
  ) {
    self.rule = rule
    self.line = line
    self.start = start
    self.end = end
    self.confidence = confidence
  }
}
