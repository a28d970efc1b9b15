/// How a rule fared that was looked for in vain.
public struct RuleAttempt: Sendable, Equatable, Codable {
  /// The id of the rule.
  public var rule: String
  /// What the rule is for.
  public var description: String
  /// The kinds of blocks that it looks at; empty means all.
  public var kinds: [String]
  /// How many blocks there were for it to look at.
  public var blocks: Int
  /// Where it came closest; nil where not even half of a pattern is anywhere.
  public var nearest: Nearest?

  /// The closest place.
  public struct Nearest: Sendable, Equatable, Codable {
    /// What kept the rule from a finding.
    public enum Hindrance: String, Sendable, Codable {
      /// It matched, but the value it made was not used or could not be made.
      case unused
      /// The text is in a block of a kind that the rule does not look at.
      case otherKind = "other_kind"
      /// It matches where marks and case are left out of account.
      case marks
      /// It matches but for a part of the pattern.
      case part
    }

    /// What kept the rule from a finding.
    public var hindrance: Hindrance
    /// How much of the pattern matches, from 0.5 to 1.
    public var share: Double
    /// The part of the pattern that does not match, as written in the rule.
    public var missing: String?
    /// What stands in its place.
    public var instead: String?
    /// The values that could not be made.
    public var withoutValues: [String]
    /// The kind of the block.
    public var kind: String
    /// The line, from 1.
    public var line: Int
    /// The first position and that behind the last, in Unicode scalars of the restored line.
    public var span: [Int]
  }
}
