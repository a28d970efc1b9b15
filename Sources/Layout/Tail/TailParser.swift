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
    if recipientHead(line, in: line.content) != nil { return true }
    guard let first = line.words.first, context.markers.marker(of: line)?.style.isBullet != true else { return false }
    if context.matchers.isAuthorityPrefix(first, of: line), line.words.count > 1 {
      return line.isUpper(line.content) || splitter.stretches(of: line).first?.kind == .signatureAuthority
    }
    if place + 1 < context.order.count, line.isUpper(line.content), splitter.isDamagedAuthority(line.words[...]),
      context.matchers.positions.whole(context.line(place + 1).words[...]) != nil
    {
      return true
    }
    // The body signed for, its abbreviation past reading, right above the recipients.
    if place + 1 < context.order.count, line.isUpper(line.content), splitter.isDamagedAuthority(line.words[...]),
      recipientHead(context.line(place + 1), in: context.line(place + 1).content) != nil
    {
      return true
    }
    // The names of two bodies over the positions of those who sign for them.
    if place + 1 < context.order.count, line.isUpper(line.content), context.markers.marker(of: line) == nil {
      let below = context.line(place + 1)
      let position = context.matchers.positions.prefix(below.words[...])
      if let position, position.words.count < below.words.count, context.matchers.arePositions(below.words[...]) {
        return true
      }
    }
    // A position alone signs only where recipients or a name follow.
    guard line.isUpper(line.content), let position = context.matchers.positions.prefix(line.words[...]),
      line.words.count - position.words.count <= 4
    else { return false }
    if place + 1 < context.order.count {
      let next = context.line(place + 1)
      if context.matchers.isName(next.words[...], of: next, isCertain: true) { return true }
    }
    guard context.matchers.arePositions(line.words[...]) else { return false }
    return (place + 1...place + 10).contains { next in
      guard next < context.order.count else { return false }
      let below = context.line(next)
      return recipientHead(below, in: below.content) != nil
        || context.matchers.isName(below.words[...], of: below, isCertain: false)
        || context.matchers.areTwoNames(below.words[...], of: below)
    }
  }

  /// Where `Nơi nhận:` ends that a range begins with.
  private func recipientHead(_ line: PageLine, in range: Range<Int>) -> Int? {
    let words = line.words(in: range)
    guard let match = context.matchers.recipientHeads.prefix(words) else { return nil }
    let head = line.words[match.words.upperBound - 1]
    let rest = words[match.words.upperBound...]
    // The colon may be lost; then nothing or the capitals of the signature stand beside it.
    let isHead = line.text(head.range).contains(":") || rest.allSatisfy { $0.capitals != .small }
    return isHead ? head.range.upperBound : nil
  }

  // MARK: Reading

  /// The blocks from a place up to the next annex, and the place behind them, at least one further.
  mutating func parse(from start: Int, beginsAnnex: (Int) -> Bool) -> (drafts: [BlockDraft], end: Int) {
    var place = start
    while place < context.order.count {
      if place > start, beginsAnnex(place) || isTextAgain(place) { break }
      for stretch in splitter.stretches(of: context.line(place)) { add(stretch, place) }
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

  private mutating func add(_ stretch: TailLineSplitter.Stretch, _ place: Int) {
    let line = context.line(place)
    let fragment = BlockDraft.Fragment(line: context.order[place], range: stretch.range)
    switch stretch.kind {
    case .recipient: addListed(fragment, line, place)
    case .signatureName where hasName: drafts.append(BlockDraft(kind: .noise, fragments: [fragment]))
    default:
      hasName = hasName || stretch.kind == .signatureName
      drafts.append(BlockDraft(kind: stretch.kind, fragments: [fragment]))
    }
  }

  private mutating func addListed(_ fragment: BlockDraft.Fragment, _ line: PageLine, _ place: Int) {
    var fragment = fragment
    if let end = recipientHead(line, in: fragment.range) {
      let label = line.text(fragment.range.lowerBound..<end).trimmingColon()
      drafts.append(
        BlockDraft(kind: .recipient, label: label, fragments: [.init(line: fragment.line, range: end..<end)]))
      recipient = drafts.count - 1
      isListing = true
      fragment.range = line.trimmed(end..<fragment.range.upperBound)
      if fragment.range.isEmpty { return }
    }
    if recipient == drafts.count - 1, splitItems(fragment, line) { return }
    if let start = TailLineSplitter.textStart(line, fragment.range) {
      fragment.range = start..<fragment.range.upperBound
      appendRecipient(fragment, isNew: true)
    } else if !continuesSignature(fragment, line), !isName(fragment, line, place) {
      addUnmarked(fragment, line, place)
    }
  }

  /// Adds recipients that stand one behind the other on the line of `Nơi nhận`, set off by semicolons.
  private mutating func splitItems(_ fragment: BlockDraft.Fragment, _ line: PageLine) -> Bool {
    let signs = fragment.range.dropLast().filter { line.scalars[$0] == ";" }
    guard !signs.isEmpty, drafts.last?.label.isEmpty == false else { return false }
    var start = fragment.range.lowerBound
    for end in signs.map({ $0 + 1 }) + [fragment.range.upperBound] {
      let range = line.trimmed(start..<end)
      appendRecipient(.init(line: fragment.line, range: range), isNew: start > fragment.range.lowerBound)
      start = end
    }
    return true
  }

  /// Adds a line of capitals to the authority or position above it.
  private mutating func continuesSignature(_ fragment: BlockDraft.Fragment, _ line: PageLine) -> Bool {
    guard line.isUpper(fragment.range), fragment.range == line.content, line.words.count > 1,
      let last = drafts.lastIndex(where: { $0.kind == .signatureAuthority || $0.kind == .signaturePosition })
    else { return false }
    drafts[last].fragments.append(fragment)
    return true
  }

  /// Adds a line that is the name of the signer.
  private mutating func isName(_ fragment: BlockDraft.Fragment, _ line: PageLine, _ place: Int) -> Bool {
    let isSignatureSeen = drafts.contains { $0.kind == .signaturePosition || $0.kind == .signatureAuthority }
    let isBelowPosition = drafts.last.map { $0.kind == .signaturePosition || $0.kind == .signatureAuthority } ?? false
    guard !hasName, fragment.range == line.content, isSignatureSeen || !isListing,
      context.matchers.isName(line.words[...], of: line, isCertain: isBelowPosition || context.hasGap(before: place))
        || isSignatureSeen && context.matchers.areTwoNames(line.words[...], of: line)
    else { return false }
    hasName = true
    drafts.append(BlockDraft(kind: .signatureName, fragments: [fragment]))
    return true
  }

  /// Adds a line without bullet: the rest of the recipient above, another one, or noise.
  private mutating func addUnmarked(_ fragment: BlockDraft.Fragment, _ line: PageLine, _ place: Int) {
    guard isListing, let index = recipient, canBeRecipient(line, fragment.range), !isListClosed(drafts[index], place)
    else {
      drafts.append(BlockDraft(kind: .noise, fragments: [fragment]))
      return
    }
    let last = drafts[index].fragments.last { !$0.range.isEmpty }
    let ending = last.flatMap { context.lines[$0.line].scalars[$0.range].last }
    let isEnded = ending.map { ";.,".unicodeScalars.contains($0) } ?? true
    let letter = LayoutContext.firstLetter(line, from: fragment.range.lowerBound)
    let goesOn = last != nil && (letter?.properties.isLowercase == true || !isEnded)
    appendRecipient(fragment, isNew: !goesOn)
  }

  /// Whether the list ended above a place: behind `Lưu: …` and its full stop or a gap only stamps and names stand.
  private func isListClosed(_ last: BlockDraft, _ place: Int) -> Bool {
    guard let first = last.fragments.first(where: { !$0.range.isEmpty }), let end = last.fragments.last,
      context.matchers.recipientLasts.prefix(context.lines[first.line].words(in: first.range)) != nil
    else { return false }
    return context.hasGap(before: place) || context.lines[end.line].scalars[end.range].last == "."
  }

  /// Whether an unmarked line under the recipients is worth taking as one.
  private func canBeRecipient(_ line: PageLine, _ range: Range<Int>) -> Bool {
    let words = line.words(in: range)
    let good = words.count { $0.key.count > 1 && Syllable.isPossible($0.key) || $0.capitals == .all }
    return words.reduce(0) { $0 + $1.letterCount } > 3 && good * 2 > words.count
  }

  private mutating func appendRecipient(_ fragment: BlockDraft.Fragment, isNew: Bool) {
    if let open = recipient, !isNew || drafts[open].fragments.allSatisfy(\.range.isEmpty) {
      drafts[open].fragments.append(fragment)
    } else {
      drafts.append(BlockDraft(kind: .recipient, fragments: [fragment]))
      recipient = drafts.count - 1
    }
    isListing = true
  }
}
