import CICU

/// A regular expression of ICU, compiled once and used on many texts, from any thread.
///
/// The syntax is ICU's (close to Java's and Perl's), with named groups `(?<name>…)`. Matching works on UTF-16 units;
/// `SearchText` turns its offsets into Unicode scalar offsets.
public struct RegularExpression: Sendable {
  /// The pattern as given.
  public let pattern: String
  /// Number of capture groups.
  public let groupCount: Int
  /// The numbers of the named groups.
  public let groupNames: [String: Int]
  private let matchers: MatcherPool
  private let steps: Int

  /// How a pattern is read.
  public struct Options: OptionSet, Sendable, Hashable {
    /// ICU's flags.
    public let rawValue: UInt32

    /// Creates options from ICU's flags.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Letters match whatever their case.
    public static let caseInsensitive = Options(rawValue: 2)
    /// White space and `#` comments in the pattern mean nothing.
    public static let comments = Options(rawValue: 4)
    /// `^` and `$` match at line ends too.
    public static let multiline = Options(rawValue: 8)
    /// `.` matches line ends too.
    public static let dotMatchesLineEnds = Options(rawValue: 32)
    /// `\b` follows Unicode word boundaries.
    public static let unicodeWords = Options(rawValue: 256)
  }

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - steps: What a search may take where the caller gives no budget; see `StepBudget`.
  ///   - stackBytes: Bytes for the ways still to try; 0 means no limit.
  /// - Throws: `RegularExpressionError.invalidPattern` with the place of the fault.
  public init(
    _ pattern: String, options: Options = [], steps: Int = 10_000_000, stackBytes: Int = 8_000_000
  ) throws(RegularExpressionError) {
    self.pattern = pattern
    self.steps = steps
    matchers = try MatcherPool(pattern: pattern, options: options, stackBytes: stackBytes)
    groupCount = matchers.groupCount
    groupNames = matchers.groupNumbers(of: Self.candidateNames(in: pattern))
  }

  /// All matches from left to right that do not overlap, inside a range of UTF-16 units or in the whole text.
  ///
  /// The range's ends count as the ends of the text for `^`, `$` and look-around.
  /// - Throws: `RegularExpressionError` when a limit is exceeded.
  public func matches(
    in text: SearchText, range: Range<Int>? = nil
  ) throws(RegularExpressionError) -> [RegularExpressionMatch] {
    var budget = StepBudget(steps: steps)
    return try search(text, range, limit: .max, budget: &budget)
  }

  /// All matches from left to right that do not overlap; what the search costs is taken off the budget.
  /// - Throws: `RegularExpressionError` when a limit is exceeded; the budget is charged all the same.
  public func matches(
    in text: SearchText, range: Range<Int>? = nil, budget: inout StepBudget
  ) throws(RegularExpressionError) -> [RegularExpressionMatch] {
    try search(text, range, limit: .max, budget: &budget)
  }

  /// All matches in a text that is searched but once.
  /// - Throws: `RegularExpressionError` when a limit is exceeded.
  public func matches(in text: String) throws(RegularExpressionError) -> [RegularExpressionMatch] {
    try matches(in: SearchText(text))
  }

  /// The first match inside a range of UTF-16 units or in the whole text.
  /// - Throws: `RegularExpressionError` when a limit is exceeded.
  public func firstMatch(
    in text: SearchText, range: Range<Int>? = nil
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    var budget = StepBudget(steps: steps)
    return try search(text, range, limit: 1, budget: &budget).first
  }

  /// The first match inside a range of UTF-16 units or in the whole text; its cost is taken off the budget.
  /// - Throws: `RegularExpressionError` when a limit is exceeded; the budget is charged all the same.
  public func firstMatch(
    in text: SearchText, range: Range<Int>? = nil, budget: inout StepBudget
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try search(text, range, limit: 1, budget: &budget).first
  }

  /// The first match in a text that is searched but once.
  /// - Throws: `RegularExpressionError` when a limit is exceeded.
  public func firstMatch(in text: String) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try firstMatch(in: SearchText(text))
  }

  /// The match that begins at the start of a range of UTF-16 units, if there is one; its cost is taken off the budget.
  ///
  /// The same as a first match that begins there, without a search behind the start where there is none.
  /// - Throws: `RegularExpressionError` when a limit is exceeded; the budget is charged all the same.
  public func prefixMatch(
    in text: SearchText, range: Range<Int>, budget: inout StepBudget
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try matchers.withMatcher { matcher throws(RegularExpressionError) in
      try matcher.search(text.units, range, budget: &budget) { () throws(RegularExpressionError) in
        try matcher.matchesPrefix() ? RegularExpressionMatch(ranges: try matcher.groups(), names: groupNames) : nil
      }
    }
  }

  /// The match of the whole range of UTF-16 units or of the whole text, if it is one.
  /// - Throws: `RegularExpressionError` when a limit is exceeded.
  public func wholeMatch(
    in text: SearchText, range: Range<Int>? = nil
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try matchers.withMatcher { matcher throws(RegularExpressionError) in
      var budget = StepBudget(steps: steps)
      return try matcher.search(text.units, range, budget: &budget) { () throws(RegularExpressionError) in
        try matcher.matchesAll() ? RegularExpressionMatch(ranges: try matcher.groups(), names: groupNames) : nil
      }
    }
  }

  /// The match of a whole text that is searched but once.
  /// - Throws: `RegularExpressionError` when a limit is exceeded.
  public func wholeMatch(in text: String) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try wholeMatch(in: SearchText(text))
  }

  private func search(
    _ text: SearchText, _ range: Range<Int>?, limit: Int, budget: inout StepBudget
  ) throws(RegularExpressionError) -> [RegularExpressionMatch] {
    try matchers.withMatcher { matcher throws(RegularExpressionError) in
      try matcher.search(text.units, range, budget: &budget) { () throws(RegularExpressionError) in
        var matches: [RegularExpressionMatch] = []
        while matches.count < limit, try matcher.findNext() {
          matches.append(RegularExpressionMatch(ranges: try matcher.groups(), names: groupNames))
        }
        return matches
      }
    }
  }

  /// Whatever stands between `(?<` and `>` in the pattern; ICU says later which of it names a group.
  private static func candidateNames(in pattern: String) -> [String] {
    var names: [String] = []
    var rest = Array(pattern.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      let name = rest[(open + 1)...].prefix { $0 != UInt8(ascii: ">") }
      if rest[..<open].suffix(2).elementsEqual("(?".utf8), !name.isEmpty, name.allSatisfy(isAlphanumeric) {
        names.append(String(decoding: name, as: UTF8.self))
      }
      rest = rest[(open + 1)...]
    }
    return names
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    UnicodeScalar(byte).properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
  }
}
