/// Where a rule came closest to a finding, and what kept it from it.
public struct NearMiss: Sendable, Equatable {
  /// What kept a rule from a finding.
  public enum Hindrance: Sendable, Equatable {
    /// Nothing: it matched, and what it found was not used; the names of values that it yields but could not make.
    case unused(withoutValues: [String])
    /// The text is in a block of a kind that the rule does not look at.
    case otherKind
    /// It matches where marks and case are left out of account.
    case marks
    /// It matches but for a part of the pattern, as written, in whose place something else stands.
    case part(pattern: String, instead: String)
  }

  /// What kept the rule from a finding.
  public var hindrance: Hindrance
  /// The place of the text among those searched.
  public var text: Int
  /// Where the match stands in it, in Unicode scalars.
  public var range: Range<Int>
  /// How much of the pattern matches, from 0.5 to 1: of the fewest characters that it asks for.
  public var share: Double
}
