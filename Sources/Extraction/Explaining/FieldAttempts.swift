/// What was tried to find a value that is missing.
public struct FieldAttempts: Sendable, Equatable, Codable {
  /// JSON pointer to the value.
  public var field: String
  /// The kinds of blocks that can hold it, with the lines on which such blocks begin.
  public var blocks: [String: [Int]]
  /// What layout made of the lines where the value should be: those around the head, or around the signature; empty for
  /// values that rules find in running text.
  public var layout: [LineReport.Part]
  /// The rules that were tried, the one that came closest first; empty where layout alone tells the value.
  public var rules: [RuleAttempt]
}
