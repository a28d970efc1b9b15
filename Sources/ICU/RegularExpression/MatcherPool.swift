import CICU
import Synchronization

/// The matchers of one compiled pattern: one for each search going on at the same time.
///
/// A matcher of ICU holds the state of its search, so threads cannot share one; clones share the compiled pattern
/// and are kept for the next search. The first matcher is only ever cloned, under the lock.
final class MatcherPool: Sendable {
  let pattern: String
  let groupCount: Int
  private let stackBytes: Int
  private let state: Mutex<State>

  /// What the lock guards.
  ///
  /// Matchers lent out are in the hands of exactly one caller.
  private struct State: @unchecked Sendable {
    var original: OpaquePointer
    var idle: [Matcher] = []
  }

  init(
    pattern: String, options: RegularExpression.Options, stackBytes: Int
  ) throws(RegularExpressionError) {
    let units = Array(pattern.utf16)
    var line: Int32 = 0
    var column: Int32 = 0
    var status: Int32 = 0
    guard
      let length = Int32(exactly: units.count),
      let regex = cicu_regex_open(units, length, options.rawValue, &line, &column, &status)
    else {
      let fault = String(cString: cicu_error_name(status))
      throw .invalidPattern(pattern: pattern, fault: fault, line: Int(line), column: Int(column))
    }
    self.pattern = pattern
    self.stackBytes = stackBytes
    groupCount = Int(cicu_regex_group_count(regex))
    let first = State(original: regex)
    state = Mutex(first)
  }

  deinit {
    state.withLock { cicu_regex_close($0.original) }
  }

  /// Runs `body` with a matcher that nobody else uses meanwhile.
  func withMatcher<Result>(
    _ body: (Matcher) throws(RegularExpressionError) -> Result
  ) throws(RegularExpressionError) -> Result {
    let matcher = try take()
    defer { put(matcher) }
    return try body(matcher)
  }

  /// The numbers of those of `names` that name groups.
  func groupNumbers(of names: [String]) -> [String: Int] {
    state.withLock { state in
      var numbers: [String: Int] = [:]
      for name in names {
        let number = cicu_regex_group_number(state.original, name)
        if number > 0 { numbers[name] = Int(number) }
      }
      return numbers
    }
  }

  private func take() throws(RegularExpressionError) -> Matcher {
    var status: Int32 = 0
    let lent: Handover = state.withLock { state in
      if let matcher = state.idle.popLast() { return Handover(matcher: matcher) }
      let copy = cicu_regex_clone(state.original, &status)
      return Handover(matcher: copy.map { Matcher(owning: $0, pattern: pattern, stackBytes: stackBytes) })
    }
    guard let matcher = lent.matcher else {
      throw .searchFailed(pattern: pattern, fault: String(cString: cicu_error_name(status)))
    }
    return matcher
  }

  private func put(_ matcher: Matcher) {
    let back = Handover(matcher: matcher)
    state.withLock { state in
      if let matcher = back.matcher { state.idle.append(matcher) }
    }
  }

  /// Carries a matcher through the lock; it has one owner on either side.
  private struct Handover: @unchecked Sendable {
    var matcher: Matcher?
  }
}
