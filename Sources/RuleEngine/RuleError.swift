/// Why a set of rules cannot be used.
public enum RuleError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The folder or file cannot be read.
  case unreadable(path: String, reason: String)
  /// The rule files hold mistakes, all of them listed.
  case invalid([RuleProblem])

  /// The error in words, one line for each problem.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read the rules at \(path): \(reason)"
    case .invalid(let problems): problems.map(\.description).joined(separator: "\n")
    }
  }
}
