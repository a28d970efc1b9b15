/// Joins the lines between head and signature into paragraphs, list items, headings, rows and footnotes.
struct BodyParser {
  let context: LayoutContext
  private let breaks: BreakRules
  private let footnotes: FootnoteRules
  private let tables: TableRules

  /// The blocks so far, the last of them open.
  private var drafts: [BlockDraft] = []
  /// Index in `drafts` of the block that the next line may go on with; a footnote does not close it.
  private var open: Int?
  /// Place of the last line of the open block.
  private var lastPlace = 0
  /// Index in `drafts` of the footnote that is being read.
  private var footnote: Int?
  /// Number of footnotes so far.
  private var noteCount = 0
  private var row = TableRules.State()

  init(context: LayoutContext) {
    self.context = context
    breaks = BreakRules(context: context)
    footnotes = FootnoteRules(context: context)
    tables = TableRules(context: context)
  }

  /// The blocks of the lines at these places.
  mutating func parse(_ places: Range<Int>) -> [BlockDraft] {
    for place in places { add(place, end: places.upperBound) }
    NumberRepair(context: context).repairLists(&drafts)
    HeadingRules(context: context).apply(to: &drafts)
    return drafts
  }

  private mutating func add(_ place: Int, end: Int) {
    let line = context.line(place)
    if addToFootnote(line, place) { return }
    let previous = open.map { _ in context.line(lastPlace) }
    if tables.isHead(line) {
      row = TableRules.State(isInside: true)
      begin(BlockDraft(kind: .tableRow), place, from: line.content.lowerBound)
      return
    }
    let marker = context.markers.marker(of: line)
    if row.isInside {
      if let step = tables.step(line, marker, &row) {
        addRow(step, place)
        return
      }
      row.isInside = false
    }
    if let marker, breaks.accepts(marker, place, after: previous, in: openDraft, siblings: drafts) {
      begin(
        BlockDraft(kind: marker.style.isBullet ? .bullet : .paragraph, label: marker.label, marker: marker), place,
        from: marker.textStart)
    } else if let previous, let index = open,
      breaks.continues(
        place, after: previous, in: drafts[index], gap: context.hasGap(before: place), isLast: end - place <= 4)
    {
      drafts[index].fragments.append(.init(line: context.order[place], range: line.content))
      lastPlace = place
    } else {
      begin(BlockDraft(kind: .paragraph), place, from: line.content.lowerBound)
    }
  }

  private var openDraft: BlockDraft? { open.map { drafts[$0] } }

  private mutating func begin(_ draft: BlockDraft, _ place: Int, from start: Int) {
    var draft = draft
    let line = context.line(place)
    draft.fragments = [.init(line: context.order[place], range: start..<line.content.upperBound)]
    drafts.append(draft)
    open = drafts.count - 1
    lastPlace = place
  }

  private mutating func addRow(_ step: TableRules.Step, _ place: Int) {
    switch step {
    case .row(let label, let start):
      begin(BlockDraft(kind: .tableRow, label: label), place, from: start)
    case .second(let start):
      if let first = drafts.lastIndex(where: { $0.kind == .tableRow && $0.label == "I" }) { drafts[first].label = "1" }
      begin(BlockDraft(kind: .tableRow, label: "2"), place, from: start)
    case .more:
      guard let index = open else { return }
      drafts[index].fragments.append(.init(line: context.order[place], range: context.line(place).content))
      lastPlace = place
    }
  }

  /// Adds a line to the footnote being read, or begins one; false where the line belongs to the text.
  private mutating func addToFootnote(_ line: PageLine, _ place: Int) -> Bool {
    if let start = footnotes.start(
      of: place, notes: noteCount, isAfterNote: footnote != nil)
    {
      drafts.append(
        BlockDraft(
          kind: .footnote, label: start.label,
          fragments: [.init(line: context.order[place], range: start.textStart..<line.content.upperBound)]))
      footnote = drafts.count - 1
      noteCount += 1
      return true
    }
    guard let index = footnote else { return false }
    let interrupted = open.map { _ in context.line(lastPlace) }
    let marker = context.markers.marker(of: line)
    guard footnotes.continues(place, interrupted: interrupted, marker: marker) else {
      footnote = nil
      return false
    }
    drafts[index].fragments.append(.init(line: context.order[place], range: line.content))
    return true
  }
}
