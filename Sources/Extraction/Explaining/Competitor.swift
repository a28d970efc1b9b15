/// Something that could have become a value and did not.
public struct Competitor: Sendable, Equatable, Codable {
  /// Why something else became the value.
  public enum Outcome: String, Sendable, Codable {
    /// It says the same as the value.
    case agrees
    /// The rule or the reading is less sure.
    case lessSure = "less_sure"
    /// It is as sure as the value but shorter.
    case shorter
    /// It stands behind the value; the first one counts.
    case laterPlace = "later_place"
    /// It is asked only where the source of the value finds nothing.
    case laterSource = "later_source"
    /// It came first but made no value that can be used.
    case unusable
  }

  /// The id of the rule, or `layout.` and the kind of block.
  public var rule: String
  /// What it found: the text of the match.
  public var text: String
  /// The values it made of it, by name.
  public var values: [String: String]
  /// The line, from 1.
  public var line: Int
  /// The first position and that behind the last, in Unicode scalars of the restored line.
  public var span: [Int]
  /// From 0 to 1.
  public var confidence: Double
  /// Why it did not become the value.
  public var outcome: Outcome
}
