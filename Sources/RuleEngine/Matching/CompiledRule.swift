import ICU
import Layout

/// A rule with its patterns compiled.
final class CompiledRule: Sendable {
  let rule: Rule
  let expressions: [RegularExpression]
  /// The named groups of all patterns.
  private let groupNames: Set<String>

  init(rule: Rule, expressions: [RegularExpression]) {
    self.rule = rule
    self.expressions = expressions
    groupNames = Set(expressions.flatMap(\.groupNames.keys))
  }

  /// Whether the rule looks at blocks of a kind; nil stands for any.
  func looks(at kind: BlockKind?) -> Bool {
    kind.map { rule.kinds.isEmpty || rule.kinds.contains($0) } ?? true
  }

  /// The findings from left to right, none overlapping another; where two patterns match at the same place, the one
  /// written first wins.
  ///
  /// - Parameter patterns: Which patterns to search for; nil means all.
  func findings(
    in text: RuleText, range: Range<Int>?, patterns: [Int]? = nil, vocabularies: [String: Vocabulary],
    budget: inout StepBudget
  ) throws(RegularExpressionError) -> [Finding] {
    var matches: [(pattern: Int, match: RegularExpressionMatch)] = []
    for index in patterns ?? Array(expressions.indices) {
      for match in try expressions[index].matches(in: text.folded, range: range, budget: &budget)
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
    in text: RuleText, range: Range<Int>, patterns: [Int], vocabularies: [String: Vocabulary],
    budget: inout StepBudget
  ) throws(RegularExpressionError) -> Finding? {
    for index in patterns {
      guard let match = try expressions[index].prefixMatch(in: text.folded, range: range, budget: &budget),
        !match.range.isEmpty
      else { continue }
      return finding(of: match, in: text, vocabularies)
    }
    return nil
  }

  private func finding(
    of match: RegularExpressionMatch, in text: RuleText, _ vocabularies: [String: Vocabulary]
  ) -> Finding {
    var captures: [String: Finding.Capture] = [:]
    for name in groupNames {
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
