/// What a rule has cost and found.
public struct RuleCost: Sendable, Equatable {
  /// How many texts it was looked for in.
  public var searches = 0
  /// UTF-16 units of those texts.
  public var units = 0
  /// How many findings it had.
  public var matches = 0
  /// The ways its patterns tried beyond the first ones, in whole units of 10,000 for each text.
  public var steps = 0
  /// Nanoseconds of processor time; 0 where time is not measured.
  public var nanoseconds: Int64 = 0

  /// Creates the cost of a rule that has not run.
  public init() {}

  /// The sum of two costs.
  public static func + (first: RuleCost, second: RuleCost) -> RuleCost {
    var sum = first
    sum.searches += second.searches
    sum.units += second.units
    sum.matches += second.matches
    sum.steps += second.steps
    sum.nanoseconds += second.nanoseconds
    return sum
  }
}
