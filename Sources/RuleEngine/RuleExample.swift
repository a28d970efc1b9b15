/// A text that a rule must match, and what it must capture there.
public struct RuleExample: Sendable, Equatable {
  /// The text.
  public var text: String
  /// The named groups that take part and what they hold, exactly.
  public var captures: [String: String]
  /// The values that the rule must yield, for those named.
  public var values: [String: String]
  /// Where the example is written.
  public var location: SourceLocation
}
