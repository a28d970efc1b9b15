import Layout
import Restoration
import RuleEngine

/// What every extractor works on: the blocks ready to be searched, the lines below them, and the rules.
struct DocumentContext: Sendable {
  let rules: RuleSet
  let names: KnownNames
  let blocks: [SearchableBlock]
  let monitor: RuleMonitor
  private let tokens: [Int: [RestoredToken]]

  init(
    rules: RuleSet, names: KnownNames, lines: [RestoredLine], blocks: [Block], monitor: RuleMonitor = RuleMonitor()
  ) {
    self.rules = rules
    self.names = names
    self.monitor = monitor
    self.blocks = blocks.enumerated().map { SearchableBlock(index: $0.offset, block: $0.element) }
    tokens = Dictionary(lines.map { ($0.number, $0.tokens) }) { first, _ in first }
  }

  /// The blocks of some kinds, in the order of the document.
  func blocks(_ kinds: BlockKind..., part: Int? = nil) -> [SearchableBlock] {
    blocks.filter { kinds.contains($0.block.kind) && (part == nil || $0.block.part == part) }
  }

  /// The findings for a field in a block.
  func findings(_ field: String, in block: SearchableBlock, range: Range<Int>? = nil) -> [Finding] {
    rules.findings(of: field, in: block.text, kind: block.block.kind, range: range, monitor: monitor)
  }

  /// The finding that begins exactly at a position of a block.
  func finding(_ field: String, at start: Int, in block: SearchableBlock) -> Finding? {
    rules.finding(of: field, at: start, in: block.text, kind: block.block.kind, monitor: monitor)
  }

  /// The findings for a field in a text that is no block.
  func findings(_ field: String, in text: String, kind: BlockKind? = nil) -> [Finding] {
    rules.findings(of: field, in: RuleText(text), kind: kind, monitor: monitor)
  }

  /// The finding that a text which is no block begins with.
  func finding(_ field: String, in text: String, kind: BlockKind? = nil) -> Finding? {
    rules.finding(of: field, at: 0, in: RuleText(text), kind: kind, monitor: monitor)
  }

  /// Where a stretch of a block stands, and how far it can be trusted: the rule's confidence times that of the
  /// weakest token below.
  func evidence(rule: String, range: Range<Int>, in block: SearchableBlock, confidence: Double) -> EvidenceRecord? {
    guard let first = block.block.spans(of: range).first else { return nil }
    return EvidenceRecord(
      rule: rule, line: first.line, start: first.start, end: first.end,
      confidence: confidence * self.confidence(of: range, in: block))
  }

  /// The confidence of the weakest token below a stretch of a block, or below the whole of it.
  func confidence(of range: Range<Int>? = nil, in block: SearchableBlock) -> Double {
    tokens(below: range ?? 0..<block.text.count, in: block).map(\.confidence).min() ?? 1
  }

  /// The tokens below a stretch of a block, from left to right.
  func tokens(below range: Range<Int>, in block: SearchableBlock) -> [RestoredToken] {
    block.block.spans(of: range).flatMap { span in
      (tokens[span.line] ?? []).filter { $0.restoredRange.overlaps(span.start..<span.end) }
    }
  }

  /// What the OCR read where a stretch of a block stands; nil where the stretch is not made of whole tokens.
  func ocr(of range: Range<Int>, in block: SearchableBlock) -> String? {
    let read = tokens(below: range, in: block)
    return read.isEmpty ? nil : read.map(\.ocr).joined()
  }

  /// The evidence for a finding, or for one of its groups.
  func evidence(of finding: Finding, group: String? = nil, in block: SearchableBlock) -> EvidenceRecord? {
    let range = group.flatMap { finding.captures[$0]?.range } ?? finding.range
    return evidence(rule: finding.rule, range: range, in: block, confidence: finding.confidence)
  }

  /// The evidence for a whole block, which layout alone vouches for.
  func evidence(of block: SearchableBlock) -> EvidenceRecord? {
    evidence(rule: "layout.\(block.block.kind.rawValue)", range: 0..<block.text.count, in: block, confidence: 0.9)
  }
}
