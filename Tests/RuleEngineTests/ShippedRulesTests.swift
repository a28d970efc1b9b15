import Foundation
import ShippedRules
import Testing

@testable import RuleEngine

@Suite struct ShippedRulesTests {
  @Test func everyPatternAndExampleOfTheShippedRulesHolds() throws {
    let directory = try #require(ShippedRules.directory)
    let problems = try RuleSet.check(directory: directory)
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }
}
