/// What layout and rules made of one line.
public struct LineReport: Sendable, Equatable, Codable {
  /// A block that stands on the line.
  public struct Part: Sendable, Equatable, Codable {
    /// The kind of the block.
    public var kind: String
    /// Its label, if it has one.
    public var label: String
    /// Labels of the headings above it and of itself.
    public var section: [String]
    /// Its first and last line.
    public var lines: [Int]
  }

  /// A finding that touches the line.
  public struct Finding: Sendable, Equatable, Codable {
    /// The id of the rule.
    public var rule: String
    /// The field that the rule is for.
    public var field: String
    /// The text of the match.
    public var text: String
    /// What the rule made of it.
    public var values: [String: String]
    /// The first position and that behind the last, in Unicode scalars of the restored line.
    public var span: [Int]
    /// The rule's confidence times that of the weakest token below.
    public var confidence: Double
    /// JSON pointers of the values that stand on it; empty where nothing came of it.
    public var usedFor: [String]
  }

  /// The line, from 1.
  public var line: Int
  /// The blocks that stand on it, in their order; empty for a line without text.
  public var blocks: [Part]
  /// All findings of all rules, from left to right.
  public var findings: [Finding]
}
