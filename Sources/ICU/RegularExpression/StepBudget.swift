import CICU

/// How many steps searches may take before they are given up.
///
/// Steps are the states that the matcher saves to come back to, so that a budget means the same on every machine.
/// ICU counts in units of 10,000, from zero for each text: what a shorter search costs is not seen.
public struct StepBudget: Sendable, Equatable {
  /// The steps left; below zero where the last search went on to the end of its unit.
  public private(set) var remaining: Int
  /// The steps taken.
  public private(set) var spent = 0

  /// A budget of `steps`; less than one unit of ICU's counts as one.
  public init(steps: Int) {
    remaining = max(steps, Self.unit)
  }

  /// Whether nothing is left.
  public var isSpent: Bool { remaining <= 0 }

  /// Allows more steps.
  public mutating func add(steps: Int) { remaining += steps }

  /// What is left in ICU's units, rounded up.
  var ticks: Int32 { Int32(clamping: (remaining + Self.unit - 1) / Self.unit) }

  mutating func spend(ticks: Int32) {
    remaining -= Int(ticks) * Self.unit
    spent += Int(ticks) * Self.unit
  }

  private static let unit = Int(cicu_regex_steps_per_tick)
}
