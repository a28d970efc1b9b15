import Layout
import RuleEngine

extension RecordExplainer {
  /// What layout and rules made of a line.
  ///
  /// - Parameter evidence: The evidence of the record, for telling which findings became values.
  public func report(onLine line: Int, evidence: [String: EvidenceRecord]) -> LineReport {
    let blocks = context.blocks.filter { block in block.block.pieces.contains { $0.line == line } }
    let fields = Set(context.rules.rules.map(\.field)).sorted()
    let findings = blocks.flatMap { block in
      fields.flatMap { context.findings($0, in: block) }.compactMap { finding(of: $0, block, line, evidence) }
    }
    return LineReport(
      line: line,
      blocks: blocks.map { part(of: $0.block) },
      findings: findings.sorted { ($0.span[0], $1.confidence, $0.rule) < ($1.span[0], $0.confidence, $1.rule) })
  }

  func part(of block: Block) -> LineReport.Part {
    LineReport.Part(
      kind: block.kind.rawValue, label: block.label, section: block.section,
      lines: block.lines.map { [$0.lowerBound, $0.upperBound] } ?? [])
  }

  private func finding(
    of finding: Finding, _ block: SearchableBlock, _ line: Int, _ evidence: [String: EvidenceRecord]
  ) -> LineReport.Finding? {
    let spans = block.block.spans(of: finding.range)
    guard let span = spans.first(where: { $0.line == line }), let own = context.evidence(of: finding, in: block) else {
      return nil
    }
    let sighting = Sighting(
      evidence: own, spans: spans, text: finding.text, values: finding.values, order: 0, block: block.index)
    return LineReport.Finding(
      rule: finding.rule, field: finding.field, text: finding.text, values: finding.values,
      span: [span.start, span.end], confidence: own.confidence,
      usedFor: evidence.filter { sighting.isAt($0.value) }.map(\.key).sorted())
  }
}
