import ICU
import Synchronization

/// Watches the rules at work on one document: sees to it that none takes too long, and keeps what each costs.
///
/// A rule whose steps are spent is given up for the rest of the document. Steps are counted, not time, so the same
/// document ends with the same record on every machine.
public final class RuleMonitor: Sendable {
  /// How many steps a rule may take in a document, of any length.
  private static let baseSteps = 2_000_000
  /// How many more for each UTF-16 unit that it looks at; the shipped rules take a few dozen in the worst texts.
  private static let stepsPerUnit = 200

  private let measuresTime: Bool
  private let state = Mutex(State())

  private struct State {
    /// By the place of the rule in its set.
    var watched: [Watched] = []
    var troubles: [RuleTrouble] = []
  }

  private struct Watched {
    var rule = ""
    var budget = StepBudget(steps: RuleMonitor.baseSteps)
    var cost = RuleCost()
    var isGivenUp = false
  }

  /// Begins to watch a document.
  /// - Parameter measuresTime: Whether to look at the clock around each search.
  public init(measuresTime: Bool = false) {
    self.measuresTime = measuresTime
  }

  /// The rules given up, in the order in which that happened.
  public var troubles: [RuleTrouble] { state.withLock(\.troubles) }

  /// What each rule that ran has cost, by its id.
  public var costs: [String: RuleCost] {
    let watched = state.withLock(\.watched).filter { $0.cost.searches > 0 }
    return Dictionary(watched.map { ($0.rule, $0.cost) }) { $0 + $1 }
  }

  /// Runs one search of a rule inside its budget; nothing where the rule is given up.
  ///
  /// - Parameter index: The place of the rule in its set.
  func run(
    _ rule: String, at index: Int, on text: RuleText, units: Int,
    _ search: (inout StepBudget) throws(RegularExpressionError) -> [Finding]
  ) -> [Finding] {
    var watched = state.withLock { $0.watched.indices.contains(index) ? $0.watched[index] : Watched() }
    guard !watched.isGivenUp else { return [] }
    watched.rule = rule
    let before = watched.budget.spent
    watched.budget.add(steps: units * Self.stepsPerUnit)
    let start = measuresTime ? ProcessorTime.now() : 0
    var findings: [Finding] = []
    do throws(RegularExpressionError) {
      findings = try search(&watched.budget)
    } catch {
      watched.isGivenUp = true
    }
    watched.cost.searches += 1
    watched.cost.units += units
    watched.cost.matches += findings.count
    watched.cost.steps += watched.budget.spent - before
    if measuresTime { watched.cost.nanoseconds += ProcessorTime.now() - start }
    let result = watched
    state.withLock { state in
      while state.watched.count <= index { state.watched.append(Watched()) }
      state.watched[index] = result
      if result.isGivenUp { state.troubles.append(RuleTrouble(rule: rule, line: text.line)) }
    }
    return findings
  }
}
