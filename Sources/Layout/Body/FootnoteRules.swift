/// Tells footnotes: they stand below a page and may cut a paragraph in two.
struct FootnoteRules {
  let context: LayoutContext

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

  /// The label and text of the footnote that begins at a place.
  ///
  /// - Parameters:
  ///   - notes: number of footnotes so far.
  ///   - isAfterNote: whether the line above is part of one.
  func start(of place: Int, notes: Int, isAfterNote: Bool) -> (label: String, textStart: Int)? {
    let line = context.line(place)
    var end = line.content.lowerBound
    var label = ""
    while end < line.content.upperBound, let digit = Self.superscripts.firstIndex(of: line.scalars[end]) {
      label += String(digit)
      end += 1
    }
    if !label.isEmpty { return (label, MarkerParser.skipSpace(line, end)) }
    return plain(line, place, notes: notes, isAfterNote: isAfterNote)
  }

  /// `1 Nghị quyết số …`: a bare number that counts on, at the end of a page, whose sign stands in the text above.
  private func plain(_ line: PageLine, _ place: Int, notes: Int, isAfterNote: Bool) -> (label: String, textStart: Int)?
  {
    guard let word = line.words.first, word.letterCount == 0, word.range.count <= 2, line.words.count > 1,
      let number = Int(line.text(word.range)), number == notes + 1, line.words[1].capitals == .first
    else { return nil }
    guard isAfterNote || context.hasGap(before: place), endsPage(place) else { return nil }
    // Once the notes have begun, their signs in the text may be lost.
    guard notes > 0 || isReferred(number, above: place) || interrupts(place) else { return nil }
    return (String(number), line.words[1].range.lowerBound)
  }

  /// Whether a word in the lines above has the number, or its superscript, glued to its end.
  private func isReferred(_ number: Int, above place: Int) -> Bool {
    let plain = Array(String(number).unicodeScalars)
    let raised = String(number).compactMap(\.wholeNumberValue).map { Self.superscripts[$0] }
    return (max(0, place - 60)..<place).contains { above in
      let line = context.line(above)
      return line.words.contains { word in
        guard word.letterCount > 0 else { return false }
        var scalars = Array(line.scalars[word.range])
        while let last = scalars.last, ".,;:)”\"".unicodeScalars.contains(last) { scalars.removeLast() }
        let stem = scalars.dropLast(plain.count)
        guard stem.last?.properties.isAlphabetic == true || stem.last == "”" || stem.last == ")" else { return false }
        return Array(scalars.suffix(plain.count)) == plain || Array(scalars.suffix(raised.count)) == raised
      }
    }
  }

  /// Whether the lines from a place up to the next gap stand inside a sentence: it is open above and goes on with a
  /// small letter below.
  private func interrupts(_ place: Int) -> Bool {
    guard place > 0, context.hasGap(before: place) else { return false }
    let above = context.line(place - 1)
    guard !LayoutContext.isTerminal(above), ![",", ":", "-"].contains(above.last) else { return false }
    let end = (place + 1...place + 12).first { $0 >= context.order.count || context.hasGap(before: $0) }
    guard let end, end < context.order.count else { return false }
    let below = context.line(end)
    let letter = LayoutContext.firstLetter(below, from: below.content.lowerBound)
    return letter?.properties.isLowercase == true && LayoutContext.isTerminal(context.line(end - 1))
  }

  /// Whether the page, or a stretch before blank lines, ends within a few lines.
  private func endsPage(_ place: Int) -> Bool {
    (place + 1...place + 8).contains { next in
      next >= context.order.count || context.hasGap(before: next)
    }
  }

  /// Whether a line goes on with a footnote rather than with the text that it interrupted.
  func continues(_ place: Int, interrupted: PageLine?, marker: Marker?) -> Bool {
    let line = context.line(place)
    let previous = context.line(place - 1)
    if let marker, marker.isSetOff || marker.style == .roman, marker.style != .letter { return false }
    if context.lines[context.order[place]].page != previous.page { return false }
    let letter = LayoutContext.firstLetter(line, from: line.content.lowerBound)
    let isSmall = letter?.properties.isLowercase == true
    if context.hasGap(before: place) {
      // A small letter behind a gap belongs to whichever sentence is still open.
      guard isSmall, !LayoutContext.isTerminal(previous) else { return false }
      return interrupted.map(LayoutContext.isTerminal) ?? true || line.blanksBefore == 1
    }
    if LayoutContext.isTerminal(previous) { return !context.isShort(previous, before: line) }
    return isSmall || !context.isShort(previous, before: line, isIndented: true, share: 0.85)
  }
}
