import OrderedJSON

/// Where a value came from.
public struct EvidenceRecord: Sendable, Equatable, Codable {
  /// The id of the rule; `layout.` and the kind of block where layout alone found it.
  public var rule: String
  /// The line, from 1.
  public var line: Int
  /// The first position, in Unicode scalars of the restored line.
  public var start: Int
  /// The position behind the last.
  public var end: Int
  /// From 0 to 1.
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

extension EvidenceRecord: JSONObjectWritable {
  /// Adds the members in the order of the schema.
  public func addMembers(to object: JSONMembers) throws {
    object.add("rule", rule)
    object.add("line", line)
    object.add("start", start)
    object.add("end", end)
    try object.add("confidence", confidence)
  }
}
