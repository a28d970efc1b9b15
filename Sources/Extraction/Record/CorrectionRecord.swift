import OrderedJSON

/// One token that restoration changed or doubts.
public struct CorrectionRecord: Sendable, Equatable, Codable {
  /// The line, from 1.
  public var line: Int
  /// Scalar positions in the restored line.
  public var start: Int
  /// The position behind the last.
  public var end: Int
  /// The token as read.
  public var ocr: String
  /// The token as restored.
  public var restored: String
  /// From 0 to 1.
  public var confidence: Double
  /// Other readings, the likeliest first.
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

extension CorrectionRecord: JSONObjectWritable {
  /// Adds the members in the order of the schema.
  public func addMembers(to object: JSONMembers) throws {
    object.add("line", line)
    object.add("start", start)
    object.add("end", end)
    object.add("ocr", ocr)
    object.add("restored", restored)
    try object.add("confidence", confidence)
    object.add("alternatives", alternatives)
  }
}
