import Layout
import Restoration
import RuleEngine

/// Tells how the values of a record came to be: what competed with each, and what was tried for those that are missing.
///
/// Works on the lines and blocks that the record was made from; nothing of this is kept in records.
public struct RecordExplainer: Sendable {
  let context: DocumentContext

  /// Prepares to explain the record that these rules make of these blocks.
  public init(rules: RuleSet, lines: [RestoredLine], blocks: [Block]) {
    context = DocumentContext(rules: rules, names: KnownNames(rules: rules), lines: lines, blocks: blocks)
  }

  /// The pointers of the fields of the head that every document should have.
  public static var headPointers: [String] { FieldCatalog.head }

  /// What else could have become the value at a pointer, the likeliest first.
  ///
  /// - Parameter evidence: Where the value came from.
  /// - Complexity: O(*n*) in the length of the text for each rule of the field.
  public func competitors(at pointer: String, evidence: EvidenceRecord) -> [Competitor] {
    guard let sources = FieldCatalog.sources(of: pointer) else { return [] }
    let sightings = sightings(of: sources, at: pointer, near: evidence)
    let winner = sightings.first { $0.isAt(evidence) }
    // Blocks of one kind are joined to a value or stand for the body above, and blocks are there whether a rule's
    // finding is the value or not: they do not compete.
    return sightings.filter { !$0.isAt(evidence) && !$0.evidence.rule.hasPrefix("layout.") }
      .map { $0.competitor(beside: evidence, winner: winner) }
      .sorted { ($0.confidence, $1.line, $1.rule) > ($1.confidence, $0.line, $0.rule) }
  }

  /// The rule of that id; nil for what layout found alone, and for rules that are there no more.
  public func rule(_ id: String) -> Rule? { context.rules.rules.first { $0.id == id } }

  // MARK: - Sightings

  private func sightings(
    of sources: [FieldSource], at pointer: String, near evidence: EvidenceRecord
  ) -> [Sighting] {
    // Values of lists compete with what overlaps them; the others with everything in the document.
    let isElement = pointer.split(separator: "/").last.map { Int($0) != nil } ?? false
    return sources.enumerated().flatMap { order, source in
      context.blocks.filter { source.covers($0.block) }.flatMap { block in
        sightings(of: source, order: order, in: block)
      }
    }.filter { !isElement || $0.overlaps(evidence) }
  }

  private func sightings(of source: FieldSource, order: Int, in block: SearchableBlock) -> [Sighting] {
    guard let field = source.field else {
      guard let evidence = context.evidence(of: block) else { return [] }
      return [Sighting(evidence: evidence, text: block.block.text, values: [:], order: order, block: block.index)]
    }
    return context.findings(field, in: block).compactMap { finding in
      context.evidence(of: finding, in: block).map {
        Sighting(
          evidence: $0, spans: block.block.spans(of: finding.range), text: finding.text, values: finding.values,
          order: order, block: block.index)
      }
    }
  }
}
