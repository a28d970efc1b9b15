import ICU

/// Holds a rule against its own examples.
struct RuleChecker {
  var rule: CompiledRule
  var vocabularies: [String: Vocabulary]

  /// What a rule may take for an example: far more than a good one needs.
  private static let steps = 1_000_000

  func problems() -> [RuleProblem] {
    guard rule.expressions.count == rule.rule.patterns.count else { return [] }
    return deadPatterns() + rule.rule.examples.flatMap(problems(of:))
      + rule.rule.counterexamples.compactMap(problem(of:))
  }

  /// Patterns that match none of the examples, so that nothing shows what they are for.
  private func deadPatterns() -> [RuleProblem] {
    zip(rule.rule.patterns, rule.expressions).compactMap { pattern, expression in
      let alive = rule.rule.examples.contains { example in
        (try? expression.firstMatch(in: RuleText(example.text).folded)) != nil
      }
      return alive
        ? nil
        : RuleProblem(
          location: pattern.location, rule: rule.rule.id, message: "no example matches the pattern \(pattern.text)")
    }
  }

  private func problems(of example: RuleExample) -> [RuleProblem] {
    func problem(_ message: String) -> [RuleProblem] {
      [RuleProblem(location: example.location, rule: rule.rule.id, message: message)]
    }
    let findings: [Finding]
    do throws(RegularExpressionError) {
      findings = try self.findings(in: example.text)
    } catch {
      return problem("example \"\(example.text)\": \(error)")
    }
    guard let first = findings.first else { return problem("example \"\(example.text)\" is not matched") }
    if findings.contains(where: { fits($0, example) }) { return [] }
    let found = first.captures.mapValues(\.text)
    if found != example.captures {
      return problem(
        "example \"\(example.text)\" captures \(listed(found)), expected \(listed(example.captures))")
    }
    return problem("example \"\(example.text)\" yields \(listed(first.values)), expected \(listed(example.values))")
  }

  private func findings(in text: String) throws(RegularExpressionError) -> [Finding] {
    var budget = StepBudget(steps: Self.steps)
    return try rule.findings(in: RuleText(text), range: nil, vocabularies: vocabularies, budget: &budget)
  }

  private func fits(_ finding: Finding, _ example: RuleExample) -> Bool {
    finding.captures.mapValues(\.text) == example.captures
      && example.values.allSatisfy { finding.values[$0.key] == $0.value }
  }

  private func problem(of counterexample: Rule.SourcePattern) -> RuleProblem? {
    guard let found = try? findings(in: counterexample.text).first else { return nil }
    return RuleProblem(
      location: counterexample.location, rule: rule.rule.id,
      message: "negative example \"\(counterexample.text)\" is matched: \"\(found.text)\"")
  }

  private func listed(_ values: [String: String]) -> String {
    "{" + values.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }.joined(separator: ", ") + "}"
  }
}
