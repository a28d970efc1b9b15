import RuleEngine

/// Something that a rule or layout found for a field.
struct Sighting {
  var evidence: EvidenceRecord
  var spans: [LineSpan] = []
  var text: String
  var values: [String: String]
  /// The place of its source among those of the field.
  var order: Int
  /// The place of its block in the document.
  var block: Int

  /// Whether it is what a value came from: the evidence may be for a part of the finding only.
  func isAt(_ other: EvidenceRecord) -> Bool {
    evidence.rule == other.rule && overlaps(other)
  }

  /// Whether it stands on some of the same text.
  func overlaps(_ other: EvidenceRecord) -> Bool {
    let own = spans.isEmpty ? [LineSpan(line: evidence.line, start: evidence.start, end: evidence.end)] : spans
    return own.contains { $0.line == other.line && $0.start < other.end && other.start < $0.end }
  }

  func competitor(beside other: EvidenceRecord, winner: Sighting?) -> Competitor {
    Competitor(
      rule: evidence.rule, text: text, values: values, line: evidence.line, span: [evidence.start, evidence.end],
      confidence: evidence.confidence, outcome: outcome(beside: other, winner: winner))
  }

  private func outcome(beside other: EvidenceRecord, winner: Sighting?) -> Competitor.Outcome {
    if let winner, !values.isEmpty, values == winner.values { return .agrees }
    let order = winner?.order ?? 0
    if self.order != order { return self.order > order ? .laterSource : .unusable }
    if overlaps(other) {
      if evidence.confidence < other.confidence { return .lessSure }
      if let winner, isBehind(winner) { return .laterPlace }
      return text.count < winner?.text.count ?? 0 ? .shorter : .unusable
    }
    if let winner, block != winner.block { return isBehind(winner) ? .laterPlace : .unusable }
    return evidence.confidence < other.confidence ? .lessSure : .laterPlace
  }

  private func isBehind(_ other: Sighting) -> Bool {
    let (own, its) = (evidence, other.evidence)
    return (block, own.line, own.start) > (other.block, its.line, its.start)
  }
}
