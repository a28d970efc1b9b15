/// One token that restoration changed or doubts.
public struct CorrectionRecord: Sendable, Equatable, Codable {
  public var line: Int
  /// Scalar positions in the restored line.
  public var start: Int
  public var end: Int
  public var ocr: String
  public var restored: String
  public var confidence: Double
  public var alternatives: [String]

  /// Creates the value from its parts.
  public init(
    line: Int,
    start: Int,
    end: Int,
    ocr: String,
    restored: String,
    confidence: Double,
    alternatives: [String] = []
  ) {
    self.line = line
    self.start = start
    self.end = end
    self.ocr = ocr
    self.restored = restored
    self.confidence = confidence
    self.alternatives = alternatives
  }
}
