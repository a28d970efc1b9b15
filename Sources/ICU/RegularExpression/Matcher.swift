import CICU

/// One search at a time with a compiled pattern.
///
/// Not safe to share between threads: `MatcherPool` lends each matcher to one caller at a time.
final class Matcher {
  private let regex: OpaquePointer
  private let pattern: String
  private let groupCount: Int32
  private var positions: [Int32]
  /// Written by ICU during a search.
  private let ticks: UnsafeMutablePointer<Int32>

  /// Takes over a matcher of ICU and closes it in the end.
  ///
  /// A clone knows nothing of the limits of its original.
  init(owning regex: OpaquePointer, pattern: String, stackBytes: Int) {
    ticks = .allocate(capacity: 1)
    ticks.initialize(to: 0)
    var status: Int32 = 0
    cicu_regex_set_stack_limit(regex, Int32(clamping: stackBytes), &status)
    cicu_regex_count_ticks(regex, ticks, &status)
    self.regex = regex
    self.pattern = pattern
    groupCount = cicu_regex_group_count(regex)
    positions = [Int32](repeating: -1, count: 2 * (Int(groupCount) + 1))
  }

  deinit {
    cicu_regex_close(regex)
    ticks.deallocate()
  }

  /// Runs `body` with the text set; ICU reads the units in place, so they stay pinned as long.
  ///
  /// What the search costs is taken off the budget, whether it ends or is given up.
  func search<Result>(
    _ units: [UInt16], _ range: Range<Int>?, budget: inout StepBudget,
    _ body: () throws(RegularExpressionError) -> Result
  ) throws(RegularExpressionError) -> Result {
    guard !budget.isSpent else { throw .stepLimitExceeded(pattern: pattern) }
    var status: Int32 = 0
    cicu_regex_set_step_limit(regex, budget.ticks, &status)
    ticks.pointee = 0
    defer { budget.spend(ticks: ticks.pointee) }
    return try search(units, range, body)
  }

  private func search<Result>(
    _ units: [UInt16], _ range: Range<Int>?, _ body: () throws(RegularExpressionError) -> Result
  ) throws(RegularExpressionError) -> Result {
    guard let length = Int32(exactly: units.count) else {
      throw .searchFailed(pattern: pattern, fault: "the text is longer than 2^31 units")
    }
    let region = (range ?? 0..<units.count).clamped(to: 0..<units.count)
    let outcome: Swift.Result<Result, RegularExpressionError> = units.withUnsafeBufferPointer { buffer in
      defer { cicu_regex_reset(regex) }
      var status: Int32 = 0
      // An empty array has no address, which ICU takes for a fault.
      var nothing: UInt16 = 0
      return withUnsafePointer(to: &nothing) { empty in
        let base = buffer.baseAddress ?? empty
        cicu_regex_set_text(regex, base, length, Int32(region.lowerBound), Int32(region.upperBound), &status)
        do throws(RegularExpressionError) {
          try check(status)
          return .success(try body())
        } catch {
          return .failure(error)
        }
      }
    }
    return try outcome.get()
  }

  /// Moves on to the next match, if there is one.
  func findNext() throws(RegularExpressionError) -> Bool {
    var status: Int32 = 0
    let found = cicu_regex_find_next(regex, &status)
    try check(status)
    return found
  }

  /// Whether the pattern matches the whole range.
  func matchesAll() throws(RegularExpressionError) -> Bool {
    var status: Int32 = 0
    let found = cicu_regex_matches(regex, &status)
    try check(status)
    return found
  }

  /// Whether the pattern matches at the start of the range.
  func matchesPrefix() throws(RegularExpressionError) -> Bool {
    var status: Int32 = 0
    let found = cicu_regex_matches_prefix(regex, &status)
    try check(status)
    return found
  }

  /// The ranges of the groups of the current match.
  func groups() throws(RegularExpressionError) -> [Range<Int>?] {
    var status: Int32 = 0
    cicu_regex_groups(regex, groupCount, &positions, &status)
    try check(status)
    return stride(from: 0, to: positions.count, by: 2).map { index in
      let start = Int(positions[index])
      return start < 0 ? nil : start..<max(start, Int(positions[index + 1]))
    }
  }

  private func check(_ status: Int32) throws(RegularExpressionError) {
    guard status > 0 else { return }
    let fault = String(cString: cicu_error_name(status))
    switch fault {
    case "U_REGEX_TIME_OUT": throw .stepLimitExceeded(pattern: pattern)
    case "U_REGEX_STACK_OVERFLOW": throw .stackLimitExceeded(pattern: pattern)
    default: throw .searchFailed(pattern: pattern, fault: fault)
    }
  }
}
