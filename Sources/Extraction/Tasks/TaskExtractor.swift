import Layout
import RuleEngine

/// What the document tells somebody to do: one task for each paragraph or bullet of its operative parts.
struct TaskExtractor {
  let context: DocumentContext
  let header: Header
  let issuer: IssuerRecord?
  let annexes: [AnnexRecord]
  let citations: CitationExtractor.Stretches

  func tasks() -> Extracted<[TaskRecord]> {
    var reader = TaskWalk(context: context, onlyHeaded: onlyHeaded, issuer: issuer?.name)
    let deadlines = DeadlineReader(context: context, header: header)
    var result = Extracted<[TaskRecord]>([])
    for block in context.blocks {
      guard let found = reader.next(block) else { continue }
      let index = result.value.count
      let pointer = "/tasks/\(index)"
      let dues = deadlines.deadlines(in: block, outside: citations[block.index] ?? [])
      result.note(pointer, context.evidence(of: block))
      for (number, unit) in found.assignees.enumerated() {
        result.note("\(pointer)/assignees/\(number)", unit.evidence)
      }
      for (number, unit) in found.coordinating.enumerated() {
        result.note("\(pointer)/coordinating/\(number)", unit.evidence)
      }
      for (number, due) in dues.value.enumerated() {
        result.note("\(pointer)/deadlines/\(number)", dues.evidence["/\(number)"])
        _ = due
      }
      result.warnings += dues.warnings
      result.value.append(
        TaskRecord(
          section: section(of: found, block), lines: lines(of: block), text: block.block.text,
          assignees: found.assignees.map(\.name), coordinating: found.coordinating.map(\.name),
          deadlines: dues.value, targets: TargetReader(context: context).targets(in: block)))
    }
    return result
  }

  /// Whether documents of this type hold tasks only below headings that say so, as reports do.
  private var onlyHeaded: Bool {
    guard let name = header.type?.name else { return false }
    return context.rules.vocabularies["types"]?.entry(for: name)?.attributes["tasks"] == "headed"
  }

  private func section(of found: TaskWalk.Found, _ block: SearchableBlock) -> String {
    var labels = found.section
    if block.block.part > 0, annexes.indices.contains(block.block.part - 1) {
      let annex = annexes[block.block.part - 1].type
      if labels.first.map(PlainText.key) != PlainText.key(annex) { labels.insert(annex, at: 0) }
    }
    return SectionLabel.joined(labels)
  }

  private func lines(of block: SearchableBlock) -> [Int] {
    block.block.lines.map { [$0.lowerBound, $0.upperBound] } ?? []
  }
}
