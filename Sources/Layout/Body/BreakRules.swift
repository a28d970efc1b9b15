/// Tells where a paragraph ends: blank lines come and go with the OCR, so length, punctuation and capitals decide too.
struct BreakRules {
  let context: LayoutContext

  /// Whether a line without marker goes on with the block that ended with `previous`.
  ///
  /// - Parameter isLast: Whether it is one of the last lines before the signature, where formulas close the text.
  func continues(_ place: Int, after previous: PageLine, in draft: BlockDraft, gap: Bool, isLast: Bool) -> Bool {
    let line = context.line(place)
    if draft.kind == .tableRow || closesText(line, after: previous, isLast: isLast)
      || leadsIn(place, after: previous)
    {
      return false
    }
    // "Chương I" has its title on the next line.
    if let marker = draft.marker, marker.style.isDivision, draft.fragments.allSatisfy(\.range.isEmpty) { return true }
    let isHeadingLike = draft.marker.map { isUpperHeading(previous, $0) } ?? previous.isUpper(previous.content)
    let isUpper = line.isUpper(line.content) && line.words.count { $0.letterCount > 1 } > 1
    if isUpper != isHeadingLike, isUpper || line.words.count > 2 {
      // A heading in capitals next to text in small letters; abbreviations may fill a short last line.
      if isHeadingLike || gap || LayoutContext.isTerminal(previous) || context.isShort(previous, before: line) {
        return false
      }
    }
    if isHeadingLike, isUpper {
      return draft.fragments.count < 5 && (draft.marker != nil || !gap)
    }
    if draft.marker?.style == .chapter { return false }
    guard let letter = LayoutContext.firstLetter(line, from: line.content.lowerBound) else {
      return !gap || !LayoutContext.isTerminal(previous)
    }
    let isHeadingAlone = gap && draft.marker?.isSetOff == true && draft.fragments.count == 1
    if isHeadingAlone, draft.kind == .paragraph, previous.length < context.fullWidth / 2,
      !LayoutContext.isTerminal(previous), previous.last != ","
    {
      return false
    }
    if letter.properties.isLowercase { return !(previous.last == ":" && gap) || !LayoutContext.isTerminal(previous) }
    if previous.last == "-" || previous.last == "–" { return true }
    let isIndented = draft.fragments.count == 1
    if previous.last == ",", !gap { return !context.isShort(previous, before: line, share: 0.6) }
    if beginsBasis(line, after: previous, in: draft) { return false }
    if LayoutContext.isTerminal(previous) {
      return !gap && !context.isShort(previous, before: line, isIndented: isIndented)
    }
    // Without a full stop the sentence goes on, unless much room was left, as behind a heading.
    let isOpen = !gap && (draft.marker.map { $0.style.isBullet || draft.fragments.count > 1 } ?? true)
    return !context.isShort(previous, before: line, isIndented: isIndented, share: isOpen ? 0.85 : 0.92)
  }

  /// Whether a line begins the formula about the document itself, `Nghị quyết này …`, behind a full stop.
  private func closesText(_ line: PageLine, after previous: PageLine, isLast: Bool) -> Bool {
    guard LayoutContext.isTerminal(previous), let match = context.matchers.closingCues.prefix(line.words[...]) else {
      return false
    }
    return isLast || line.words[match.words.upperBound - 1].key == Array("nay".utf8)
  }

  /// Whether a line begins the sentence that leads over to a list, `Để … yêu cầu:`, behind an account of how things stand.
  private func leadsIn(_ place: Int, after previous: PageLine) -> Bool {
    let line = context.line(place)
    guard LayoutContext.isTerminal(previous), previous.last != ":", !line.words.isEmpty,
      context.matchers.preambleCues.prefix(line.words[...]) != nil
    else { return false }
    for next in place..<min(place + 4, context.order.count) {
      let text = context.line(next)
      if text.last == ":" { return true }
      if LayoutContext.isTerminal(text) { return false }
    }
    return false
  }

  /// Whether a line begins the next basis of a preamble: `Căn cứ …;` is followed by anything but a further document.
  private func beginsBasis(_ line: PageLine, after previous: PageLine, in draft: BlockDraft) -> Bool {
    guard [";", ",", "."].contains(previous.last), let first = draft.fragments.first else { return false }
    let words = context.lines[first.line].words(in: first.range)
    guard context.matchers.preambleCues.prefix(words) != nil else { return false }
    if context.matchers.preambleCues.prefix(line.words[...]) != nil { return true }
    return previous.last == ";" && context.matchers.types.prefix(line.words[...]) == nil
  }

  /// Whether what looks like a marker is one.
  func accepts(
    _ marker: Marker, _ place: Int, after previous: PageLine?, in draft: BlockDraft?, siblings: [BlockDraft]
  ) -> Bool {
    guard let previous, let draft else { return true }
    let line = context.line(place)
    let letter = LayoutContext.firstLetter(line, from: marker.textStart)
    let isUpper = letter?.properties.isUppercase == true
    let isShort = context.isShort(previous, before: line)
    let isEnded = LayoutContext.isTerminal(previous) || previous.last == ","
    let isBoundary = context.hasGap(before: place) || isShort || isEnded
    let isHeadingAbove = draft.marker.map { isUpperHeading(previous, $0) } ?? false
    let follows = Self.follows(marker, siblings)
    switch marker.style {
    case .part, .chapter, .division:
      return isBoundary && (marker.isSetOff || line.words.count <= 3 || line.isUpper(line.content))
    case .article: return (isBoundary && (marker.isSetOff || follows)) || (marker.isSetOff && follows)
    case .roman, .capital:
      return line.isUpper(marker.textStart..<line.content.upperBound) || (isBoundary && isUpper && marker.isSetOff)
    case .dash:
      if isHeadingAbove { return isUpper }
      // "2025 / - 2026", "kinh tế / - xã hội": the rest of a pair.
      if letter == nil, previous.last.properties.numericType != nil { return false }
      return isUpper || isEnded || letter == nil && isShort
    case .plus: return isUpper || isBoundary
    case .number:
      guard marker.isSetOff else { return follows && isBoundary && isUpper && marker.ordinal > 1 }
      return (isBoundary && isUpper) || (follows && isUpper) || (isEnded && follows)
    case .decimal, .deepDecimal: return isBoundary && letter != nil
    case .parenthesis: return isBoundary || follows && isUpper
    case .letter: return isBoundary || follows
    }
  }

  /// Whether a block with this marker is a heading in capitals.
  private func isUpperHeading(_ line: PageLine, _ marker: Marker) -> Bool {
    let start = context.markers.marker(of: line) == marker ? marker.textStart : line.content.lowerBound
    return line.isUpper(start..<line.content.upperBound)
  }

  /// Whether the marker is the next of its kind.
  private static func follows(_ marker: Marker, _ siblings: [BlockDraft]) -> Bool {
    guard marker.ordinal > 0 else { return false }
    guard let before = siblings.last(where: { $0.marker?.style == marker.style })?.marker else {
      return marker.ordinal == 1
    }
    return (before.ordinal + 1...before.ordinal + 2).contains(marker.ordinal) || marker.ordinal == 1
  }
}
