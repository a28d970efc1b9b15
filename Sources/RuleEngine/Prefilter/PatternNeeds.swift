/// What a text must hold where a part of a pattern matches.
struct PatternNeeds {
  typealias Literal = [FilterAlphabet.Symbol]

  /// All that the part can match, reduced; nil where that is too much to list.
  var matches: Set<Literal>?
  /// For each of these sets the text holds one of its literals, besides what `matches` says.
  var clauses: [Set<Literal>] = []

  /// A part that takes nothing of the text, such as an anchor.
  static let nothing = PatternNeeds(matches: [[]])
  /// A part that can match anything.
  static let anything = PatternNeeds(matches: nil)

  /// More literals than this are not listed.
  private static let mostLiterals = 160
  /// More clauses than this are not kept; the first ones tell nearly as much.
  private static let mostClauses = 6

  init(matches: Set<Literal>?, clauses: [Set<Literal>] = []) {
    self.matches = matches
    self.clauses = clauses
  }

  /// One of these symbols.
  static func one(of symbols: SymbolSet) -> PatternNeeds {
    guard symbols.count <= 6 else { return .anything }
    return PatternNeeds(matches: Set(symbols.symbols.map { $0 == FilterAlphabet.erased ? [] : [$0] }))
  }

  /// Everything the text must hold, as clauses alone.
  var allClauses: [Set<Literal>] {
    guard let matches, let clause = Self.clause(matches) else { return clauses }
    return clauses + [clause]
  }

  /// The parts one behind the other.
  static func sequence(_ parts: [PatternNeeds]) -> PatternNeeds {
    var clauses: [Set<Literal>] = []
    var run: Set<Literal> = [[]]
    var isWhole = true
    func endRun() {
      if let clause = clause(run) { clauses.append(clause) }
      isWhole = false
    }
    for part in parts {
      clauses += part.clauses
      guard let matches = part.matches else {
        endRun()
        run = [[]]
        continue
      }
      if run.count * matches.count > mostLiterals {
        endRun()
        run = matches
      } else if matches != [[]] {
        run = Set(run.flatMap { first in matches.map { joined(first, $0) } })
      }
    }
    if !isWhole { endRun() }
    return PatternNeeds(matches: isWhole ? run : nil, clauses: best(clauses))
  }

  /// One of the parts.
  static func oneOf(_ parts: [PatternNeeds]) -> PatternNeeds {
    guard parts.count > 1 else { return parts.first ?? .nothing }
    let matches = parts.reduce(into: Set<Literal>?.some([])) { all, part in
      all = part.matches.flatMap { matches in all?.union(matches) }
    }
    if let matches, matches.count <= mostLiterals { return PatternNeeds(matches: matches) }
    let needed = parts.map { best($0.allClauses).first }
    let common = needed.reduce(into: Set<Literal>?.some([])) { all, clause in
      all = clause.flatMap { clause in all?.union(clause) }
    }
    return PatternNeeds(matches: nil, clauses: common.flatMap(clause).map { [$0] } ?? [])
  }

  /// The part so many times, at least.
  func repeated(atLeast count: Int, atMost limit: Int) -> PatternNeeds {
    if count == 1, limit == 1 { return self }
    // A run is one symbol, however long.
    let isRun = matches == [[FilterAlphabet.space]] || matches == [[FilterAlphabet.digit]]
    switch (count, isRun || limit == 1) {
    case (0, true): return PatternNeeds(matches: matches?.union([[]]))
    case (0, false): return .anything
    case (_, true): return self
    case (_, false): return PatternNeeds(matches: nil, clauses: allClauses)
    }
  }

  private static func joined(_ first: Literal, _ second: Literal) -> Literal {
    var result = first
    for symbol in second { FilterAlphabet.append(symbol, to: &result) }
    return result
  }

  /// The clause that one of these literals is there; nil where that tells little or is too long.
  private static func clause(_ literals: Set<Literal>) -> Set<Literal>? {
    guard !literals.contains([]), !literals.contains([FilterAlphabet.space]), literals.count <= 2 * mostLiterals else {
      return nil
    }
    return literals
  }

  /// The clauses that turn most texts down: of long literals, and of few.
  private static func best(_ clauses: [Set<Literal>]) -> [Set<Literal>] {
    func worth(_ clause: Set<Literal>) -> Double {
      let shortest = clause.map(\.count).min() ?? 0
      return Double(min(shortest, 8)) - Double(clause.count.bitWidth - clause.count.leadingZeroBitCount) / 2
    }
    let sorted = clauses.enumerated().map { (worth($0.element), $0.offset) }.sorted { ($0.0, $1.1) > ($1.0, $0.1) }
    return sorted.prefix(mostClauses).map { clauses[$0.1] }
  }
}
