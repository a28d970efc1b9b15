/// What one rule file declares.
struct RuleFile {
  var path: String
  var patterns: [(name: String, pattern: Rule.SourcePattern)] = []
  var vocabularies: [(name: String, entries: [VocabularyEntry])] = []
  var rules: [Rule] = []
  var problems: [RuleProblem] = []
}
