import Layout
import RuleEngine

/// Walks through the blocks of a document, keeps what stands above each, and says which of them are tasks.
struct TaskWalk {
  private let context: DocumentContext
  private let assignees: AssigneeReader
  private let onlyHeaded: Bool
  private let issuer: String?
  private var outline = Outline()
  /// The last paragraph that led over to a list: its section, its part and the units it addressed.
  private var leadIn: (section: [String], part: Int, units: [AssigneeReader.Unit])?
  /// The last numbered paragraph, whose units hold for the unnumbered ones below it.
  private var item: (section: [String], part: Int, units: [AssigneeReader.Unit])?

  /// What the columns of the last table hold.
  private var table = Table()

  private struct Table {
    var hasActors = false
    var hasHelpers = false
  }

  /// A task: whose it is and where it stands.
  struct Found {
    var section: [String]
    var assignees: [AssigneeReader.Unit]
    var coordinating: [AssigneeReader.Unit]
  }

  init(context: DocumentContext, onlyHeaded: Bool, issuer: String?) {
    self.context = context
    self.issuer = issuer
    self.onlyHeaded = onlyHeaded
    assignees = AssigneeReader(context: context)
  }

  /// Takes the next block; gives a task where it is one.
  mutating func next(_ block: SearchableBlock) -> Found? {
    switch block.block.kind {
    case .heading:
      enter(block)
      return nil
    case .paragraph, .bullet, .tableRow:
      return task(block)
    case .preamble:
      noteLeadIn(block)
      return nil
    case .annexType:
      outline.enterPart(block.block.part)
      leadIn = nil
      item = nil
      return nil
    default:
      return nil
    }
  }

  private mutating func enter(_ block: SearchableBlock) {
    let roles = context.findings("section_role", in: block).filter { $0.confidence > 0 }
    let units = assignees.headingUnits(block)
    let role = roles.max { $0.confidence < $1.confidence }?["role"] ?? (units.isEmpty ? nil : "operative")
    outline.enter(
      .init(section: block.block.section, part: block.block.part, role: role, units: units.map(\.name)))
    headingUnits[key(block)] = units
    if let leadIn, leadIn.part == block.block.part, !isBelow(block.block.section, leadIn.section) { self.leadIn = nil }
    item = nil
  }

  private var headingUnits: [String: [AssigneeReader.Unit]] = [:]

  private func key(_ block: SearchableBlock) -> String {
    "\(block.block.part)/" + block.block.section.joined(separator: "/")
  }

  private mutating func task(_ block: SearchableBlock) -> Found? {
    if let head = tableHead(block) {
      table = head
      return nil
    }
    let reading = reading(of: block)
    guard isOperative(block.block) || isDatedOrder(reading, block) else { return nil }
    if isLeadIn(block) {
      noteLeadIn(block, reading)
      return nil
    }
    guard !has("no_task", block), hasPlace(block) || !reading.leading.isEmpty || !reading.later.isEmpty else {
      return nil
    }
    let closing = block.block.label.isEmpty && has("closing", block)
    let inherited = closing ? [] : inheritedUnits(block, namesOwn: !reading.later.isEmpty)
    let leading = [reading.leading, inherited].first { !$0.isEmpty } ?? reading.delegated
    if isNumbered(block.block) { item = (block.block.section, block.block.part, leading) }
    let section = closing ? SectionLabel.part(of: block.block.section) : block.block.section
    return Found(section: section, assignees: unique(leading + reading.later), coordinating: reading.coordinating)
  }

  /// The columns that a row names which is the head of a table.
  private func tableHead(_ block: SearchableBlock) -> Table? {
    guard block.block.kind == .tableRow, let found = context.findings("table_head", in: block).first else { return nil }
    return Table(hasActors: found["actors"] != nil, hasHelpers: found["helpers"] != nil)
  }

  /// The units of a block; in a row without a verb for them those that stand in cells of their own.
  private func reading(of block: SearchableBlock) -> AssigneeReader.Reading {
    let reading = assignees.read(block)
    guard block.block.kind == .tableRow, table.hasActors, reading.leading.isEmpty else { return reading }
    return assignees.readRow(block, hasHelpers: table.hasHelpers)
  }

  // MARK: - What is a task

  /// Whether the innermost heading that tells what its part is for says that it orders something.
  private func isOperative(_ block: Block) -> Bool {
    let roles = outline.above(block).compactMap(\.role)
    guard let role = roles.last else { return !onlyHeaded }
    if roles.contains("situation") && role != "operative" { return false }
    return role == "operative" && !(roles.first == "purpose" || roles.first == "scope")
  }

  /// Whether a paragraph of a part on scope and dates tells a unit to do something by a day.
  private func isDatedOrder(_ reading: AssigneeReader.Reading, _ block: SearchableBlock) -> Bool {
    let roles = outline.above(block.block).compactMap(\.role)
    return roles.last == "scope" && !reading.leading.isEmpty && has("deadline", block)
  }

  /// Whether a paragraph stands in a list or below a heading; elsewhere it tells how things stand unless it orders
  /// somebody.
  private func hasPlace(_ block: SearchableBlock) -> Bool {
    !block.block.label.isEmpty || !outline.above(block.block).isEmpty || block.block.kind == .tableRow
  }

  /// Whether a paragraph is one sentence that only leads over to what follows.
  private func isLeadIn(_ block: SearchableBlock) -> Bool {
    guard has("lead_in", block) else { return false }
    return context.findings("sentence_end", in: block).isEmpty
  }

  private mutating func noteLeadIn(_ block: SearchableBlock, _ reading: AssigneeReader.Reading? = nil) {
    guard has("lead_in", block), block.block.kind != .preamble || !has("issuing_sentence", block) || ordersUnits(block)
    else { return }
    let reading = reading ?? assignees.read(block)
    var units = reading.leading + reading.later
    if units.isEmpty { units = assignees.headingUnits(block) }
    if units.isEmpty { units = registrants(block) }
    if block.block.section.isEmpty { units.removeAll { isIssuer($0.name) } }
    guard !units.isEmpty else { return }
    leadIn = (block.block.section, block.block.part, units)
  }

  /// Whether a unit is who issues the document and so tells others what to do.
  private func isIssuer(_ unit: String) -> Bool {
    guard let issuer else { return false }
    return PlainText.begins(issuer, with: unit) || PlainText.begins(unit, with: issuer)
  }

  private func ordersUnits(_ block: SearchableBlock) -> Bool { has("assignee", block) }

  /// A body that commits itself to what follows.
  private func registrants(_ block: SearchableBlock) -> [AssigneeReader.Unit] {
    guard let found = context.findings("registrant", in: block).last, let units = found.captures["units"] else {
      return []
    }
    let evidence = context.evidence(of: found, group: "units", in: block)
    return UnitList(context: context).units(in: units.text).map { .init(name: $0, evidence: evidence) }
  }

  // MARK: - Units from above

  /// - Parameter namesOwn: Whether the paragraph names units of its own further on.
  private func inheritedUnits(_ block: SearchableBlock, namesOwn: Bool) -> [AssigneeReader.Unit] {
    if let item, !isNumbered(block.block), !(namesOwn && block.block.kind == .paragraph),
      item.section == block.block.section, item.part == block.block.part,
      !item.units.isEmpty
    {
      return item.units
    }
    let above = outline.above(block.block)
    let heading = above.last { !$0.units.isEmpty }
    if let leadIn, leadIn.part == block.block.part, covers(leadIn.section, block.block),
      leadIn.section.count >= (heading?.section.count ?? 0)
    {
      return leadIn.units
    }
    guard let heading else { return [] }
    return headingUnits["\(heading.part)/" + heading.section.joined(separator: "/")] ?? []
  }

  /// Whether a lead-in in one section holds for a block: a bullet of the same section or anything below.
  private func covers(_ section: [String], _ block: Block) -> Bool {
    isBelow(block.section, section) || block.section == section
  }

  private func isBelow(_ a: [String], _ b: [String]) -> Bool { a.count > b.count && a.starts(with: b) }

  private func isNumbered(_ block: Block) -> Bool { block.label.contains { $0.isLetter || $0.isNumber } }

  private func has(_ field: String, _ block: SearchableBlock) -> Bool { !context.findings(field, in: block).isEmpty }

  private func unique(_ units: [AssigneeReader.Unit]) -> [AssigneeReader.Unit] {
    var seen: Set<String> = []
    return units.filter { seen.insert(PlainText.key($0.name)).inserted }
  }
}
