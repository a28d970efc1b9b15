import ICU
import Layout

/// Finds out where a rule came closest to a finding.
///
/// The measure is how much of a pattern matches when one stretch of it is left out and anything short may stand in its
/// place: `ngày (?<day>\d{1,2}) tháng` comes close on `ngày l2 tháng`. Letters are compared without marks and case there.
struct NearMissFinder {
  let rule: CompiledRule
  let vocabularies: [String: Vocabulary]
  let texts: [(text: RuleText, kind: BlockKind)]
  private(set) var expander: PatternExpander
  private let joined: JoinedTexts

  /// Less of a pattern than this says nothing.
  private static let leastShare = 0.5
  private static let leastWeight = 3
  /// How long what stands in the place of a part may be.
  private static let gap = 30
  private static let steps = 3_000_000

  init(
    rule: CompiledRule, vocabularies: [String: Vocabulary], expander: PatternExpander,
    texts: [(text: RuleText, kind: BlockKind)]
  ) {
    self.rule = rule
    self.vocabularies = vocabularies
    self.expander = expander
    self.texts = texts
    joined = JoinedTexts(texts.map(\.text))
  }

  /// The closest place, or nil where the rule has at least half of a pattern nowhere.
  mutating func find() -> NearMiss? {
    if let found = asWritten() { return found }
    var best: NearMiss?
    for pattern in rule.rule.patterns {
      for alternative in PatternScanner.alternatives(of: pattern.text) {
        guard let miss = nearest(alternative), miss.share > best?.share ?? 0 else { continue }
        best = miss
      }
    }
    return best
  }

  private func looks(at kind: BlockKind) -> Bool { rule.rule.kinds.isEmpty || rule.rule.kinds.contains(kind) }

  /// A match of the rule as it is, in a block that it looks at or in another.
  private func asWritten() -> NearMiss? {
    var other: NearMiss?
    for (index, (text, kind)) in texts.enumerated() {
      var budget = StepBudget(steps: Self.steps)
      let found = try? rule.findings(in: text, range: nil, vocabularies: vocabularies, budget: &budget).first
      guard let found else { continue }
      if looks(at: kind) {
        let missing = rule.rule.yields.keys.filter { found.values[$0] == nil }.sorted()
        return NearMiss(hindrance: .unused(withoutValues: missing), text: index, range: found.range, share: 1)
      }
      if other == nil { other = NearMiss(hindrance: .otherKind, text: index, range: found.range, share: 1) }
    }
    return other
  }

  /// The longest part of one alternative that matches somewhere.
  private mutating func nearest(_ pattern: String) -> NearMiss? {
    let parts = parts(of: pattern)
    let total = parts.map(\.weight).reduce(0, +)
    guard total >= Self.leastWeight else { return nil }
    if let match = search(parts.map(\.source).joined()) {
      return NearMiss(hindrance: .marks, text: match.text, range: match.range, share: 1)
    }
    var (best, seen): (NearMiss?, Set<Range<Int>>) = (nil, [])
    for start in parts.indices {
      // The longest stretch from here that leaves enough; what does not match without it does not match with less.
      var (end, removed) = (start, 0)
      while end < parts.count, removed + parts[end].weight <= total - required(total) {
        removed += parts[end].weight
        end += 1
      }
      shrink(start..<end, parts, total, &seen, &best)
    }
    return best
  }

  private func required(_ total: Int) -> Int {
    max(Self.leastWeight, Int((Double(total) * Self.leastShare).rounded(.up)))
  }

  /// Leaves a stretch out and, as long as the rest matches, shorter ones.
  private mutating func shrink(
    _ range: Range<Int>, _ parts: [PatternPart], _ total: Int, _ seen: inout Set<Range<Int>>, _ best: inout NearMiss?
  ) {
    let removed = parts[range].map(\.weight).reduce(0, +)
    guard removed > 0, seen.insert(range).inserted else { return }
    let share = Double(total - removed) / Double(total)
    let (head, tail) = (
      parts[..<range.lowerBound].map(\.source).joined(), parts[range.upperBound...].map(\.source).joined()
    )
    let isInside = range.lowerBound > 0 && range.upperBound < parts.count
    guard let match = search(head + (isInside ? "(?<gapXX>.{0,\(Self.gap)}?)" : "") + tail) else { return }
    if share > best?.share ?? 0 {
      let source = parts[range].map(\.source).joined()
      best = NearMiss(
        hindrance: .part(pattern: source, instead: match.gap ?? ""), text: match.text, range: match.range, share: share)
    }
    shrink(range.lowerBound + 1..<range.upperBound, parts, total, &seen, &best)
    shrink(range.lowerBound..<range.upperBound - 1, parts, total, &seen, &best)
  }

  // MARK: - Patterns

  /// The parts of a pattern; letters that follow each other make words.
  private mutating func parts(of pattern: String) -> [PatternPart] {
    var parts: [PatternPart] = []
    var word = ""
    func isLetter(_ piece: PatternScanner.Piece) -> Bool {
      piece.quantifier.isEmpty && piece.atom.count == 1 && !".^$".contains(piece.atom)
    }
    for piece in PatternScanner.pieces(of: pattern) {
      if isLetter(piece), !word.hasSuffix(" ") || piece.atom == " " {
        word += piece.atom
        continue
      }
      if !word.isEmpty { parts.append(PatternPart(source: word, weight: word.count)) }
      word = ""
      if isLetter(piece) {
        word = piece.atom
      } else {
        let expanded = (try? expander.expand(piece.text)) ?? piece.text
        parts.append(PatternPart(source: piece.text, weight: PatternWeight.least(of: expanded)))
      }
    }
    return parts + (word.isEmpty ? [] : [PatternPart(source: word, weight: word.count)])
  }

  private mutating func search(_ pattern: String) -> (text: Int, range: Range<Int>, gap: String?)? {
    guard let expanded = try? expander.expand(pattern),
      let expression = try? RegularExpression(
        LooseMarks.widen(expanded), options: [.caseInsensitive, .multiline], steps: Self.steps),
      let matches = try? expression.matches(in: joined.text)
    else { return nil }
    let places = matches.compactMap { match in
      joined.place(of: match.range).map { (place: $0, gap: match.range(named: "gapXX").map(joined.text.substring)) }
    }
    let own = places.first { looks(at: texts[$0.place.text].kind) }
    return (own ?? places.first).map { ($0.place.text, $0.place.range, $0.gap) }
  }
}
