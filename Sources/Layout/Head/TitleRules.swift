/// Tells how far a title reaches: it has no punctuation at its end, and blank lines may be lost.
struct TitleRules {
  let context: LayoutContext

  /// Lines that a title has at the most.
  private static let longest = 8

  /// Whether the line at a place is part of the title above it.
  func continuesTitle(_ place: Int, lineCount: Int) -> Bool {
    let line = context.line(place)
    guard lineCount < Self.longest, !beginsText(line) else { return false }
    let isCue = context.matchers.preambleCues.prefix(line.words[...]) != nil
    if lineCount == 0 {
      // "Thực hiện …" may begin the title as well as the preamble; only the title is followed by a gap or a new start.
      return !isCue || endsBeforeText(place) || line.words.first?.capitals == .small || line.isUpper(line.content)
    }
    guard let letter = LayoutContext.firstLetter(line, from: line.content.lowerBound) else {
      return !context.hasGap(before: place) || isLastOfTitle(place)
    }
    if letter.properties.isLowercase { return true }
    let previous = context.line(place - 1)
    if context.hasGap(before: place) {
      // Titles in capitals are set wide apart.
      return isLastOfTitle(place) || line.isUpper(line.content) && previous.isUpper(previous.content)
    }
    if isCue && !isUnfinished(previous) { return false }
    return Double(line.length) < Double(context.fullWidth) * 0.85 || isUnfinished(previous)
  }

  /// Whether a line behind a gap stands between a title that is open and the preamble.
  private func isLastOfTitle(_ place: Int) -> Bool {
    let (line, previous) = (context.line(place), context.line(place - 1))
    guard place + 1 < context.order.count, !LayoutContext.isTerminal(line), line.last != ",",
      !LayoutContext.isTerminal(previous), context.matchers.preambleCues.prefix(line.words[...]) == nil
    else { return false }
    return context.matchers.preambleCues.prefix(context.line(place + 1).words[...]) != nil
  }

  /// Whether a line in capitals names who issues, under the type or above the preamble.
  func isAuthority(_ place: Int, hasTitle: Bool) -> Bool {
    let line = context.line(place)
    guard line.isUpper(line.content), context.markers.marker(of: line) == nil,
      let match = context.matchers.authorities.prefix(line.words[...]), match.words.lowerBound == 0
    else { return false }
    guard hasTitle else { return line.words.first?.key == Array("cua".utf8) }
    return true
  }

  /// Whether a line begins the note that says what an annex belongs to.
  func isNote(_ line: PageLine) -> Bool {
    line.first == "(" && context.matchers.attachmentNotes.prefix(line.words[...]) != nil
  }

  /// Whether a line cannot belong to a title: a heading, a list item, the addressees.
  private func beginsText(_ line: PageLine) -> Bool {
    if AddresseeParser.headEnd(of: line, context.matchers) != nil { return true }
    if context.matchers.recipientHeads.prefix(line.words[...]) != nil { return true }
    if TableRules(context: context).isHead(line) { return true }
    if AnnexDetector.typeWordCount(line, context.matchers, isAfterSignature: false) != nil { return true }
    guard let marker = context.markers.marker(of: line) else { return false }
    return marker.isSetOff || marker.style == .chapter || marker.style == .article
  }

  /// Whether the lines from a place on end, before a gap or a new start, without the punctuation of a paragraph.
  private func endsBeforeText(_ start: Int) -> Bool {
    var place = start
    while place + 1 < context.order.count, place < start + Self.longest {
      let line = context.line(place)
      let next = context.line(place + 1)
      let letter = LayoutContext.firstLetter(next, from: next.content.lowerBound)
      if letter?.properties.isLowercase != true {
        let isCue = context.matchers.preambleCues.prefix(next.words[...]) != nil
        let hasRoom = context.isShort(line, before: next) && !isUnfinished(line)
        let startsAnew = context.hasGap(before: place + 1) || isCue || hasRoom
        if startsAnew || beginsText(next) {
          return !LayoutContext.isTerminal(line) && line.last != ","
        }
        // A capital inside a title, "Kế hoạch / Phòng, chống …", is passed over where the line is short.
        if !context.isShort(line, before: next) { return false }
      }
      place += 1
    }
    return false
  }

  /// Whether a title line cannot be the last: it ends with a comma or a word that wants another.
  private func isUnfinished(_ line: PageLine) -> Bool {
    if line.last == "," || line.last == "-" { return true }
    guard let last = line.words.last else { return false }
    let openers = ["ve", "cua", "va", "tai", "theo", "cac", "so", "viec", "de", "cho", "voi", "trong", "tren"]
    return openers.contains(String(decoding: last.key, as: UTF8.self)) && last.capitals == .small
  }
}
