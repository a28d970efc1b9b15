import ICU
import Layout

/// Puts rule files together: later ones add to or replace what earlier ones declare.
struct RuleSetBuilder {
  private(set) var problems: [RuleProblem] = []
  private var rules: [String: Rule] = [:]
  private var order: [String] = []
  private var patterns: [String: Rule.SourcePattern] = [:]
  private var vocabularies: [String: Vocabulary] = [:]

  /// Adds the files of one folder.
  ///
  /// Within a folder nothing may be declared twice; a later folder overrides.
  mutating func add(_ files: [RuleFile]) {
    var seen: [String: SourceLocation] = [:]
    for file in files {
      problems += file.problems
      for (name, pattern) in file.patterns {
        noteTwice("pattern \(name)", at: pattern.location, rule: nil, seen: &seen)
        patterns[name] = pattern
      }
      for (name, entries) in file.vocabularies {
        var vocabulary = vocabularies[name] ?? Vocabulary(name: name)
        for entry in entries { vocabulary.add(entry) }
        vocabularies[name] = vocabulary
      }
      for rule in file.rules {
        noteTwice("rule \(rule.id)", at: rule.location, rule: rule.id, seen: &seen)
        if rules[rule.id] == nil { order.append(rule.id) }
        rules[rule.id] = rule
      }
    }
  }

  /// Notes rules for fields that no rule known so far is for: nothing would ever ask for their findings.
  mutating func noteUnknownFields(in files: [RuleFile]) {
    let known = Set(rules.values.map(\.field))
    for rule in files.flatMap(\.rules) where !rule.field.isEmpty && !known.contains(rule.field) {
      let message = "nothing asks for the field \"\(rule.field)\"; known are \(known.sorted().joined(separator: ", "))"
      problems.append(RuleProblem(location: rule.location, rule: rule.id, message: message))
    }
  }

  private mutating func noteTwice(
    _ what: String, at location: SourceLocation, rule: String?, seen: inout [String: SourceLocation]
  ) {
    if let first = seen[what] {
      let message = "\(what) is declared twice, first at \(first.file):\(first.line)"
      problems.append(RuleProblem(location: location, rule: rule, message: message))
    }
    seen[what] = location
  }

  /// All forms of the names in a vocabulary.
  func forms(of vocabulary: String) -> [String] { vocabularies[vocabulary]?.forms ?? [] }

  /// Compiles everything.
  mutating func build(layout: LayoutVocabulary, digest: String) -> RuleSet {
    var expander = PatternExpander(patterns: patterns, vocabularies: vocabularies)
    for (_, pattern) in patterns.sorted(by: { $0.key < $1.key }) {
      // A sub-pattern that no rule uses is still looked at.
      _ = compile(pattern, for: nil, &expander)
    }
    let compiled = order.compactMap { id -> CompiledRule? in
      guard let rule = rules[id] else { return nil }
      let expressions = rule.patterns.compactMap {
        compile($0, for: rule, &expander)
      }
      noteUnknownNames(in: rule, expressions)
      return CompiledRule(rule: rule, expressions: expressions)
    }
    return RuleSet(compiled: compiled, vocabularies: vocabularies, layout: layout, digest: digest, expander: expander)
  }

  private mutating func compile(
    _ pattern: Rule.SourcePattern, for rule: Rule?, _ expander: inout PatternExpander
  ) -> RegularExpression? {
    do {
      let expanded = try expander.expand(pattern.text)
      return try RegularExpression(
        rule?.ignoresMarks == true ? LooseMarks.widen(expanded) : expanded,
        options: rule?.ignoresCase == true ? .caseInsensitive : [])
    } catch let error as ExpansionError {
      problems.append(RuleProblem(location: pattern.location, rule: rule?.id, message: error.message))
    } catch {
      problems.append(RuleProblem(location: pattern.location, rule: rule?.id, message: "\(error)"))
    }
    return nil
  }

  private mutating func noteUnknownNames(in rule: Rule, _ expressions: [RegularExpression]) {
    let groups = Set(expressions.flatMap(\.groupNames.keys))
    for (name, template) in rule.yields.sorted(by: { $0.key < $1.key }) {
      for capture in template.captureNames where !groups.contains(capture) && expressions.count == rule.patterns.count {
        note("value \(name) uses {\(capture)}, which no pattern captures", rule)
      }
      for lookup in template.lookups where vocabularies[lookup.vocabulary] == nil {
        note("value \(name) looks into the unknown vocabulary \(lookup.vocabulary)", rule)
      }
    }
  }

  private mutating func note(_ message: String, _ rule: Rule) {
    problems.append(RuleProblem(location: rule.location, rule: rule.id, message: message))
  }
}
