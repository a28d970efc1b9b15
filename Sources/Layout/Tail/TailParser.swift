/// Reads the end of a document: recipients and signature.
struct TailParser {
  let context: LayoutContext
  let splitter: TailLineSplitter

  private var drafts: [BlockDraft] = []
  private var isListing = false
  /// Index in `drafts` of the recipient that may go on.
  private var recipient: Int?
  private var hasName = false

  init(context: LayoutContext) {
    self.context = context
    splitter = TailLineSplitter(matchers: context.matchers)
  }

  // MARK: Where it begins

  /// Whether recipients or signature begin at a place.
  func begins(at place: Int) -> Bool {
    let line = context.line(place)
    if isRecipientHead(line) { return true }
    guard line.isUpper(line.content), let first = line.words.first else { return false }
    if context.matchers.isAuthorityPrefix(first, of: line), line.words.count > 1 { return true }
    // A position alone signs only where recipients or a name follow.
    guard context.matchers.positions.whole(line.words[...]) != nil else { return false }
    return (place + 1...place + 10).contains { next in
      guard next < context.order.count else { return false }
      let below = context.line(next)
      return isRecipientHead(below) || context.matchers.isName(below.words[...], of: below, isCertain: false)
    }
  }

  private func isRecipientHead(_ line: PageLine) -> Bool {
    guard let match = context.matchers.recipientHeads.prefix(line.words[...]) else { return false }
    let head = line.words[match.words.upperBound - 1]
    if line.words.count == match.words.count || line.text(head.range).contains(":") { return true }
    // The colon may be lost; then capitals of the signature stand beside it.
    return line.words[match.words.upperBound...].allSatisfy { $0.capitals != .small }
  }

  // MARK: Reading

  /// The blocks from a place up to the limit, and the place behind them, at least one further.
  mutating func parse(from start: Int, limit: Int) -> (drafts: [BlockDraft], end: Int) {
    var place = start
    while place < limit {
      if place > start, isTextAgain(place) { break }
      add(place)
      place += 1
    }
    return (drafts, max(place, start + 1))
  }

  /// Whether running text goes on after recipients and signature.
  private func isTextAgain(_ place: Int) -> Bool {
    let line = context.line(place)
    guard line.length > context.fullWidth * 7 / 10, !line.isUpper(line.content) else { return false }
    if let marker = context.markers.marker(of: line), marker.style.isBullet { return false }
    guard splitter.stretches(of: line).allSatisfy({ $0.kind == .recipient }) else { return false }
    guard isListing, let index = recipient, let last = drafts[index].fragments.last else { return true }
    // A long recipient goes over two lines.
    return LayoutContext.isTerminal(context.lines[last.line]) && context.lines[last.line].last != ";"
  }

  private mutating func add(_ place: Int) {
    let line = context.line(place)
    var start = line.content.lowerBound
    if isRecipientHead(line), let match = context.matchers.recipientHeads.prefix(line.words[...]) {
      start = line.words[match.words.upperBound - 1].range.upperBound
      let label = line.text(line.content.lowerBound..<start).trimmingColon()
      drafts.append(
        BlockDraft(kind: .recipient, label: label, fragments: [.init(line: context.order[place], range: start..<start)])
      )
      recipient = drafts.count - 1
      isListing = true
    }
    for stretch in splitter.stretches(of: line) {
      let range = line.trimmed(max(start, stretch.range.lowerBound)..<max(start, stretch.range.upperBound))
      if range.isEmpty { continue }
      let fragment = BlockDraft.Fragment(line: context.order[place], range: range)
      switch stretch.kind {
      case .recipient: addLeft(fragment, line, place)
      case .noise: drafts.append(BlockDraft(kind: .noise, fragments: [fragment]))
      default: addRight(stretch.kind, fragment)
      }
    }
  }

  private mutating func addRight(_ kind: BlockKind, _ fragment: BlockDraft.Fragment) {
    if kind == .signatureName {
      guard !hasName else {
        drafts.append(BlockDraft(kind: .noise, fragments: [fragment]))
        return
      }
      hasName = true
    }
    drafts.append(BlockDraft(kind: kind, fragments: [fragment]))
  }

  private mutating func addLeft(_ fragment: BlockDraft.Fragment, _ line: PageLine, _ place: Int) {
    let marker = fragment.range.lowerBound == line.content.lowerBound ? context.markers.marker(of: line) : nil
    // A line of capitals goes on with the authority or position above it.
    if marker == nil, line.isUpper(fragment.range), fragment.range == line.content, line.words.count > 1,
      let last = drafts.lastIndex(where: { $0.kind == .signatureAuthority || $0.kind == .signaturePosition })
    {
      drafts[last].fragments.append(fragment)
      return
    }
    if let marker, marker.style.isBullet, marker.textStart < fragment.range.upperBound {
      appendRecipient(fragment.line, marker.textStart..<fragment.range.upperBound, line, isNew: true)
      return
    }
    let isSignatureSeen = drafts.contains { $0.kind == .signaturePosition || $0.kind == .signatureAuthority }
    if !hasName, fragment.range == line.content, isSignatureSeen || !isListing,
      context.matchers.isName(line.words[...], of: line, isCertain: context.hasGap(before: place))
    {
      hasName = true
      drafts.append(BlockDraft(kind: .signatureName, fragments: [fragment]))
      return
    }
    guard isListing, let index = recipient, canBeRecipient(line, fragment.range) else {
      drafts.append(BlockDraft(kind: .noise, fragments: [fragment]))
      return
    }
    let last = drafts[index].fragments.last
    let isEnded =
      last.map { context.lines[$0.line].scalars[..<$0.range.upperBound].last.map(Self.endsItem) ?? true } ?? true
    let letter = LayoutContext.firstLetter(line, from: fragment.range.lowerBound)
    let isOpen = last.map { !$0.range.isEmpty } ?? false
    let goesOn = isOpen && (letter?.properties.isLowercase == true || !isEnded)
    appendRecipient(fragment.line, fragment.range, line, isNew: !goesOn)
  }

  private static func endsItem(_ scalar: Unicode.Scalar) -> Bool { ";.,".unicodeScalars.contains(scalar) }

  /// Whether an unmarked line under the recipients is worth taking as one.
  private func canBeRecipient(_ line: PageLine, _ range: Range<Int>) -> Bool {
    let words = line.words(in: range)
    let good = words.count { $0.key.count > 1 && Syllable.isPossible($0.key) || $0.capitals == .all }
    return words.reduce(0) { $0 + $1.letterCount } > 3 && good * 2 > words.count
  }

  private mutating func appendRecipient(_ index: Int, _ range: Range<Int>, _ line: PageLine, isNew: Bool) {
    let fragment = BlockDraft.Fragment(line: index, range: range)
    if let open = recipient, !isNew || drafts[open].fragments.allSatisfy({ $0.range.isEmpty }) {
      drafts[open].fragments.append(fragment)
    } else {
      drafts.append(BlockDraft(kind: .recipient, fragments: [fragment]))
      recipient = drafts.count - 1
    }
    isListing = true
  }
}
