/// Why a regular expression could not be compiled or a search was given up.
public enum RegularExpressionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The pattern is at fault: ICU's name of the fault, the line from 1 and the column in UTF-16 units from 0.
  case invalidPattern(pattern: String, fault: String, line: Int, column: Int)
  /// The search took more steps than its budget allows.
  case stepLimitExceeded(pattern: String)
  /// The search needed more memory for going back than the stack limit allows.
  case stackLimitExceeded(pattern: String)
  /// The text is too long for ICU, or ICU refused for another reason, named by its error code.
  case searchFailed(pattern: String, fault: String)

  /// The error in words.
  public var description: String {
    switch self {
    case .invalidPattern(let pattern, let fault, let line, let column):
      "the regular expression \(pattern) is wrong at line \(line), column \(column + 1): \(Self.explain(fault))"
    case .stepLimitExceeded(let pattern):
      "the regular expression \(pattern) takes too long: it tries too many ways to match"
    case .stackLimitExceeded(let pattern):
      "the regular expression \(pattern) needs too much memory: it tries too many ways to match"
    case .searchFailed(let pattern, let fault):
      "the regular expression \(pattern) could not be searched for: \(Self.explain(fault))"
    }
  }

  private static let explanations = [
    "U_REGEX_RULE_SYNTAX": "syntax error",
    "U_REGEX_BAD_ESCAPE_SEQUENCE": "unknown escape sequence",
    "U_REGEX_PROPERTY_SYNTAX": "unknown property in \\p{…}",
    "U_REGEX_UNIMPLEMENTED": "not supported by ICU",
    "U_REGEX_MISMATCHED_PAREN": "brackets do not match",
    "U_REGEX_NUMBER_TOO_BIG": "number too big",
    "U_REGEX_BAD_INTERVAL": "wrong interval in {min,max}",
    "U_REGEX_MAX_LT_MIN": "maximum below minimum in {min,max}",
    "U_REGEX_INVALID_BACK_REF": "reference to a group that does not exist",
    "U_REGEX_INVALID_FLAG": "unknown flag in (?…)",
    "U_REGEX_LOOK_BEHIND_LIMIT": "look-behind without a bounded length",
    "U_REGEX_MISSING_CLOSE_BRACKET": "missing ]",
    "U_REGEX_INVALID_RANGE": "wrong range in […]",
    "U_REGEX_PATTERN_TOO_BIG": "pattern too big",
    "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "wrong or unknown group name",
  ]

  private static func explain(_ fault: String) -> String {
    explanations[fault].map { "\($0) (\(fault))" } ?? fault
  }
}
