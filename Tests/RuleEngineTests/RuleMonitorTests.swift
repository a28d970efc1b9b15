import Foundation
import Testing

@testable import RuleEngine

@Suite struct RuleMonitorTests {
  /// Two rules for one field: one tries endless ways to match, the other is good.
  private func rules() throws -> RuleSet {
    let folder = try RuleFolder([
      "a.yaml": RuleFolder.rule(
        id: "hostile", pattern: "(?<name>(?:a|a|aa)+)+b", example: "aab", captures: "{name: aa}"),
      "b.yaml": RuleFolder.rule(),
    ])
    return try RuleSet.load(directory: folder.url)
  }

  @Test func aRuleThatTriesTooManyWaysIsGivenUpAndNamedWithItsLine() throws {
    let rules = try rules()
    let monitor = RuleMonitor()
    let text = RuleText(String(repeating: "a", count: 5_000) + " b An chào", line: 7)
    #expect(rules.findings(of: "greeting", in: text, monitor: monitor).map(\.rule) == ["greeting"])
    #expect(monitor.troubles == [RuleTrouble(rule: "hostile", line: 7)])
  }

  @Test func aRuleGivenUpCostsNothingMore() throws {
    let rules = try rules()
    let monitor = RuleMonitor()
    let long = RuleText(String(repeating: "a", count: 5_000) + " b")
    _ = rules.findings(of: "greeting", in: long, monitor: monitor)
    let cost = try #require(monitor.costs["hostile"])
    for _ in 0..<1_000 { _ = rules.findings(of: "greeting", in: long, monitor: monitor) }
    // It is not asked on a short text either: what it finds must not hang on the order of documents.
    #expect(rules.findings(of: "greeting", in: RuleText("aab"), monitor: monitor).isEmpty)
    #expect(monitor.costs["hostile"] == cost)
    #expect(monitor.troubles.count == 1)
    #expect(rules.findings(of: "greeting", in: RuleText("aab"), monitor: RuleMonitor()).map(\.rule) == ["hostile"])
  }

  @Test func manyTextsThatCostLittleEachAreNoReasonToGiveUp() throws {
    let rules = try rules()
    let monitor = RuleMonitor()
    for _ in 0..<2_000 {
      #expect(rules.findings(of: "greeting", in: RuleText("Bình chào và aab"), monitor: monitor).count == 2)
    }
    #expect(monitor.troubles.isEmpty)
    #expect(monitor.costs["greeting"]?.matches == 2_000)
    #expect(monitor.costs["greeting"]?.searches == 2_000)
  }

  @Test func theSameTextIsGivenUpAtTheSameStepEveryTime() throws {
    let rules = try rules()
    let texts = (0..<200).map { RuleText(String(repeating: "a", count: 16 + $0 % 7) + " b") }
    let costs = (0..<3).map { _ in
      let monitor = RuleMonitor()
      for text in texts { _ = rules.findings(of: "greeting", in: text, monitor: monitor) }
      return monitor.costs
    }
    #expect(costs[0] == costs[1] && costs[1] == costs[2])
    #expect(costs[0]["hostile"]?.searches ?? 0 < texts.count)
  }
}
