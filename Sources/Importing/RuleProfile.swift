import Reading
import RuleEngine

/// What rules cost and find in a set of documents.
public struct RuleProfile: Sendable {
  /// One rule.
  public struct Row: Sendable, Equatable, Codable {
    /// The id of the rule.
    public var rule: String
    /// The field that it is for.
    public var field: String
    /// File and line of the rule.
    public var declared: String
    /// Processor time in milliseconds.
    public var milliseconds: Double
    /// Of the time of all rules, from 0 to 1.
    public var share: Double
    /// How many texts it was looked for in.
    public var searches: Int
    /// How many findings it had, whether they became values or not.
    public var matches: Int
    /// In how many documents it found something.
    public var documents: Int
    /// The ways its patterns tried beyond the first ones, in whole units of 10,000 for each text.
    public var steps: Int
    /// In how many documents it was given up.
    public var givenUp: Int
  }

  /// How many documents were read.
  public private(set) var documents = 0
  /// The documents that could not be read.
  public private(set) var failures: [ReadingError] = []
  private var costs: [String: RuleCost] = [:]
  private var found: [String: Int] = [:]
  private var givenUp: [String: Int] = [:]
  private let pipeline: DocumentPipeline

  /// Creates the profile of no documents.
  public init(_ pipeline: DocumentPipeline) {
    self.pipeline = pipeline
  }

  /// Runs the rules on the documents in these files and folders, one after the other.
  /// - Complexity: That of an import, on one processor.
  public mutating func add(_ paths: [String]) {
    let files = FileFinder().find(paths)
    failures += files.failures
    for file in files.files {
      do {
        add(pipeline.ruleRun(on: try pipeline.read(file)))
      } catch let error as ReadingError {
        failures.append(error)
      } catch {
        failures.append(.unreadable(path: file, reason: "\(error)"))
      }
    }
  }

  private mutating func add(_ monitor: RuleMonitor) {
    documents += 1
    for (rule, cost) in monitor.costs {
      costs[rule, default: RuleCost()] = costs[rule, default: RuleCost()] + cost
      if cost.matches > 0 { found[rule, default: 0] += 1 }
    }
    for trouble in monitor.troubles { givenUp[trouble.rule, default: 0] += 1 }
  }

  /// Milliseconds of all rules together.
  public var milliseconds: Double { costs.values.map { Double($0.nanoseconds) / 1e6 }.reduce(0, +) }

  /// All rules, also those that never ran, in the order of their files.
  public var rows: [Row] {
    let total = milliseconds
    return pipeline.rules.map { rule in
      let cost = costs[rule.id] ?? RuleCost()
      let time = Double(cost.nanoseconds) / 1e6
      return Row(
        rule: rule.id, field: rule.field, declared: "\(rule.location.file):\(rule.location.line)", milliseconds: time,
        share: total > 0 ? time / total : 0, searches: cost.searches, matches: cost.matches,
        documents: found[rule.id] ?? 0, steps: cost.steps, givenUp: givenUp[rule.id] ?? 0)
    }
  }
}
