/// One input is done.
public struct ImportProgress: Sendable, Equatable {
  /// The input.
  public var path: String
  /// What became of it.
  public var outcome: ImportOutcome
  /// How many inputs are done.
  public var done: Int
  /// How many inputs there are.
  public var total: Int
}
