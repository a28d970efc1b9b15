/// Something wrong in a rule file.
public struct RuleProblem: Sendable, Equatable, CustomStringConvertible {
  /// Where it is.
  public var location: SourceLocation
  /// The rule, where it is in one.
  public var rule: String?
  /// What is wrong, in words.
  public var message: String

  /// Creates a problem.
  public init(location: SourceLocation, rule: String? = nil, message: String) {
    self.location = location
    self.rule = rule
    self.message = message
  }

  /// `dates.yaml:12: date.full: what is wrong`.
  public var description: String {
    "\(location.file):\(location.line): " + (rule.map { "\($0): " } ?? "") + message
  }
}
