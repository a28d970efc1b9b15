import Layout
import RuleEngine

/// Reads from one paragraph who is told to do what it says, and with whom.
struct AssigneeReader {
  let context: DocumentContext

  /// The units of a paragraph.
  struct Reading: Sendable {
    /// Units that the paragraph begins with; they take the place of those of the heading.
    var leading: [Unit] = []
    /// Units named in later sentences, beside the others.
    var later: [Unit] = []
    /// Units that somebody else charges with the work: `Phân công Công an viên …`.
    var delegated: [Unit] = []
    var coordinating: [Unit] = []
  }

  /// A unit and where it is named.
  struct Unit: Sendable {
    var name: String
    var evidence: EvidenceRecord?
  }

  func read(_ block: SearchableBlock) -> Reading {
    var reading = Reading()
    var seen: [Range<Int>] = []
    for finding in context.findings("assignee", in: block) {
      guard let units = finding.captures["units"], !seen.contains(where: { $0.overlaps(units.range) }) else { continue }
      seen.append(units.range)
      guard finding["state"] == nil else { continue }
      let named = named(in: units, finding, block)
      if begins(units.range, block) { reading.leading += named } else { reading.later += named }
    }
    for finding in context.findings("delegated", in: block) {
      guard let units = finding.captures["units"] else { continue }
      reading.delegated += named(in: units, finding, block)
    }
    for finding in context.findings("coordinating", in: block) {
      guard let units = finding.captures["units"] else { continue }
      reading.coordinating += named(in: units, finding, block)
    }
    return reading
  }

  /// The units of a row of a table, each in a cell of its own: who acts, and who helps where the head says so.
  func readRow(_ block: SearchableBlock, hasHelpers: Bool) -> Reading {
    let cells = context.findings("cell_units", in: block).compactMap { finding in
      finding.captures["units"].map { named(in: $0, finding, block) }
    }
    var reading = Reading()
    // The work itself stands first and may name units too.
    let columns = cells.suffix(hasHelpers ? 2 : 1)
    reading.leading = columns.first ?? []
    if columns.count > 1 { reading.coordinating = columns.last ?? [] }
    return reading
  }

  /// The units that a heading or lead-in names as a whole.
  func headingUnits(_ block: SearchableBlock) -> [Unit] {
    guard let finding = context.findings("heading_units", in: block).first, let units = finding.captures["units"] else {
      return []
    }
    return named(in: units, finding, block)
  }

  private func named(in units: Finding.Capture, _ finding: Finding, _ block: SearchableBlock) -> [Unit] {
    let evidence = context.evidence(of: finding, group: "units", in: block)
    return UnitList(context: context).units(in: units.text).map { Unit(name: $0, evidence: evidence) }
  }

  /// Whether no sentence ends before the range.
  private func begins(_ range: Range<Int>, _ block: SearchableBlock) -> Bool {
    !block.text.substring(0..<range.lowerBound).contains { ".;".contains($0) }
  }
}
