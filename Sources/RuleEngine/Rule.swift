import Layout

/// One rule of a rule file: where it looks, what it looks for and what it makes of it.
public struct Rule: Sendable {
  /// The name of the rule, unique over all files; a user's rule with the same id replaces the shipped one.
  public var id: String
  /// What the rule is for, in words.
  public var description: String
  /// The kinds of blocks it looks at; empty means all.
  public var kinds: Set<BlockKind>
  /// The field that its findings are for.
  public var field: String
  /// The patterns as written, sub-patterns not yet put in.
  public var patterns: [SourcePattern]
  /// The values it yields, by name.
  public var yields: [String: Template]
  /// How far a finding can be trusted before anything else is known, from 0 to 1.
  public var confidence: Double
  /// Whether letters match whatever their case.
  public var ignoresCase: Bool
  /// Whether letters match whatever marks they bear.
  public var ignoresMarks: Bool
  /// Texts that must match, with what must be captured.
  public var examples: [RuleExample]
  /// Texts in which nothing may match.
  public var counterexamples: [SourcePattern]
  /// Where the rule is written.
  public var location: SourceLocation

  /// A pattern or text with the place where it is written.
  public struct SourcePattern: Sendable, Equatable {
    /// The text as written.
    public var text: String
    /// Where it is written.
    public var location: SourceLocation
  }
}
