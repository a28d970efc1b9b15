import ICU

/// A rule with its patterns compiled.
struct CompiledRule: Sendable {
  var rule: Rule
  var expressions: [RegularExpression]

  /// The findings from left to right, none overlapping another; where two patterns match at the same place, the one
  /// written first wins.
  func findings(
    in text: RuleText, range: Range<Int>?, vocabularies: [String: Vocabulary], budget: inout StepBudget
  ) throws(RegularExpressionError) -> [Finding] {
    var matches: [(pattern: Int, match: RegularExpressionMatch)] = []
    for (index, expression) in expressions.enumerated() {
      for match in try expression.matches(in: text.folded, range: range, budget: &budget)
      where !match.range.isEmpty {
        matches.append((index, match))
      }
    }
    if expressions.count > 1 {
      matches.sort { ($0.match.range.lowerBound, $0.pattern) < ($1.match.range.lowerBound, $1.pattern) }
    }
    var end = 0
    var findings: [Finding] = []
    for (_, match) in matches where match.range.lowerBound >= end {
      end = match.range.upperBound
      findings.append(finding(of: match, in: text, vocabularies))
    }
    return findings
  }

  /// The finding that begins exactly at the start of the range.
  func prefix(
    in text: RuleText, range: Range<Int>, vocabularies: [String: Vocabulary], budget: inout StepBudget
  ) throws(RegularExpressionError) -> Finding? {
    for expression in expressions {
      guard let match = try expression.firstMatch(in: text.folded, range: range, budget: &budget),
        match.range.lowerBound == range.lowerBound, !match.range.isEmpty
      else { continue }
      return finding(of: match, in: text, vocabularies)
    }
    return nil
  }

  private func finding(
    of match: RegularExpressionMatch, in text: RuleText, _ vocabularies: [String: Vocabulary]
  ) -> Finding {
    var captures: [String: Finding.Capture] = [:]
    for name in Set(expressions.flatMap(\.groupNames.keys)) {
      guard let range = match.range(named: name) else { continue }
      captures[name] = Finding.Capture(
        text: text.original.substring(range), range: text.original.scalarRange(range))
    }
    let texts = captures.mapValues(\.text)
    return Finding(
      rule: rule.id, field: rule.field,
      values: rule.yields.compactMapValues { $0.value(captures: texts, vocabularies: vocabularies) },
      captures: captures, range: text.original.scalarRange(match.range),
      text: text.original.substring(match.range), confidence: rule.confidence)
  }
}
