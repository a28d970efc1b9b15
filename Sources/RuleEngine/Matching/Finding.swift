/// What a rule found in a text, and where.
public struct Finding: Sendable, Equatable {
  /// The rule that found it.
  public var rule: String
  /// The field it is for.
  public var field: String
  /// The normalised values that the rule yields.
  public var values: [String: String]
  /// The named groups that took part.
  public var captures: [String: Capture]
  /// Where the whole match stands, in Unicode scalars of the text.
  public var range: Range<Int>
  /// The text of the whole match.
  public var text: String
  /// How far it can be trusted, from 0 to 1.
  public var confidence: Double

  /// A named group: its text and where it stands.
  public struct Capture: Sendable, Equatable {
    /// The text as it stands there.
    public var text: String
    /// Where it stands, in Unicode scalars of the text.
    public var range: Range<Int>
  }

  /// The value of that name.
  public subscript(_ name: String) -> String? { values[name] }
}
