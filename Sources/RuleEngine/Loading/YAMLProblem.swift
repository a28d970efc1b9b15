import Yams

/// Turns errors of the YAML parser into problems of a rule file.
enum YAMLProblem {
  static func problem(of error: YamlError, in path: String) -> RuleProblem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return RuleProblem(location: SourceLocation(file: path, line: mark.line), message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\($0)" }.joined(separator: ", ")
      return RuleProblem(
        location: SourceLocation(file: path, line: context.mark.line), message: "keys given twice: \(keys)")
    default:
      return RuleProblem(location: SourceLocation(file: path, line: 1), message: "not YAML: \(error)")
    }
  }
}
