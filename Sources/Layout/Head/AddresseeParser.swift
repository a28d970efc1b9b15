/// Reads the addressees under `Kính gửi`.
struct AddresseeParser {
  let context: LayoutContext

  /// The addressees that begin at a place, and the place behind them; none where `Kính gửi` does not stand there.
  func parse(from start: Int) -> (drafts: [BlockDraft], end: Int) {
    guard start < context.order.count else { return ([], start) }
    let head = context.line(start)
    guard let headEnd = Self.headEnd(of: head, context.matchers) else { return ([], start) }
    var drafts = [BlockDraft(kind: .addressee, label: head.text(head.content.lowerBound..<headEnd).trimmingColon())]
    append(head, start, from: headEnd, isNew: false, hasBullets: false, to: &drafts)
    // Where bullets set the items off, semicolons stand inside them.
    var hasBullets = false
    var place = start + 1
    while place < context.order.count, place < start + 40 {
      let line = context.line(place)
      let marker = context.markers.marker(of: line)
      let isItem = marker?.style.isBullet == true
      guard
        isItem || continues(place, hasText: drafts.contains { draft in draft.fragments.contains { !$0.range.isEmpty } })
      else { break }
      append(
        line, place, from: marker.flatMap { isItem ? $0.textStart : nil } ?? line.content.lowerBound, isNew: isItem,
        hasBullets: isItem || hasBullets, to: &drafts)
      hasBullets = hasBullets || isItem
      place += 1
    }
    return (drafts, place)
  }

  /// Where the words end that the addressees follow, or nil where a line has none.
  static func headEnd(of line: PageLine, _ matchers: LayoutMatchers) -> Int? {
    if let count = matchers.addresseeHead(of: line) { return line.words[count - 1].range.upperBound }
    guard line.last == ":", line.words.count > 1, let last = line.words.indices.last,
      matchers.addresseeTails.whole(line.words[last...]) != nil
    else { return nil }
    return line.content.upperBound
  }

  private func continues(_ place: Int, hasText: Bool) -> Bool {
    let line = context.line(place)
    let previous = context.line(place - 1)
    if context.matchers.preambleCues.prefix(line.words[...]) != nil, context.markers.marker(of: line) == nil, hasText {
      return false
    }
    if !hasText { return line.length < context.fullWidth * 3 / 4 || LayoutContext.isTerminal(line) }
    if previous.last == "." { return false }
    let letter = LayoutContext.firstLetter(line, from: line.content.lowerBound)
    if letter?.properties.isLowercase == true { return true }
    // Addressees one under the other without signs end in semicolons.
    return (previous.last == ";" || previous.last == ",") && line.length < context.fullWidth * 3 / 4
  }

  /// Adds the text of a line from an offset on, one block for each item set off by a semicolon.
  private func append(
    _ line: PageLine, _ place: Int, from offset: Int, isNew: Bool, hasBullets: Bool, to drafts: inout [BlockDraft]
  ) {
    var start = offset
    while start < line.content.upperBound, ":.-– ".unicodeScalars.contains(line.scalars[start]) { start += 1 }
    let index = context.order[place]
    var isNew = isNew && drafts.last?.fragments.contains { !$0.range.isEmpty } == true
    if let last = drafts.last?.fragments.last, last.line != index {
      let ending = context.lines[last.line]
      isNew = isNew || ending.last == ";" && !last.range.isEmpty
    }
    if start >= line.content.upperBound {
      drafts[drafts.count - 1].fragments.append(.init(line: index, range: start..<start))
      return
    }
    for end in hasBullets ? [line.content.upperBound] : itemEnds(line, from: start) {
      let range = line.trimmed(start..<end)
      if isNew { drafts.append(BlockDraft(kind: .addressee)) }
      drafts[drafts.count - 1].fragments.append(.init(line: index, range: range))
      isNew = true
      start = end
    }
  }

  private func itemEnds(_ line: PageLine, from start: Int) -> [Int] {
    let inside = (start..<line.content.upperBound).filter {
      line.scalars[$0] == ";" && $0 + 1 < line.content.upperBound
    }
    return inside.map { $0 + 1 } + [line.content.upperBound]
  }
}

extension String {
  /// The text without colons and points at its end.
  func trimmingColon() -> String {
    var text = self
    while text.hasSuffix(":") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
