/// Turns texts down that cannot match a pattern, for all patterns of a set of rules in one pass over a text.
///
/// Most rules find nothing in most texts. What a pattern cannot match without, such as `hằng năm` or a digit before a
/// slash, is read from the pattern itself (as RE2's `FilteredRE2` does); a text without it need not be searched.
final class RulePrefilter: Sendable {
  private let scanner: LiteralScanner
  /// The sets of literals that each pattern needs, by the place of its rule and its own.
  private let needs: [[[Int]]]

  /// Reads what the patterns need.
  /// - Parameter rules: The expanded patterns of each rule.
  init(_ rules: [[String]]) {
    var places: [Set<PatternNeeds.Literal>: Int] = [:]
    var sets: [Set<PatternNeeds.Literal>] = []
    func place(of clause: Set<PatternNeeds.Literal>) -> Int {
      if let place = places[clause] { return place }
      places[clause] = sets.count
      sets.append(clause)
      return sets.count - 1
    }
    needs = rules.map { $0.map { PatternNeedsReader.clauses(of: $0).map(place) } }
    scanner = LiteralScanner(sets)
  }

  /// The places of those patterns of a rule that may match the text or a part of it.
  /// - Complexity: O(*n*) in the length of the text the first time, then O(1).
  func patterns(of rule: Int, thatMayMatch text: RuleText) -> [Int] {
    let needs = needs[rule]
    guard let presence = text.presence(scanner) else { return Array(needs.indices) }
    return needs.indices.filter { needs[$0].allSatisfy(presence.contains) }
  }
}
