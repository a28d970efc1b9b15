/// A rule that was given up on a document because its patterns try too many ways to match.
public struct RuleTrouble: Sendable, Equatable {
  /// The id of the rule.
  public var rule: String
  /// The line where the text began on which it was given up; nil for a text that is no part of the page.
  public var line: Int?

  /// Creates the value from its parts.
  public init(rule: String, line: Int? = nil) {
    self.rule = rule
    self.line = line
  }
}
