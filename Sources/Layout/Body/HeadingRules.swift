/// Tells headings from numbered paragraphs, and the preamble from the text.
struct HeadingRules {
  let context: LayoutContext

  /// Longer than this a heading is a paragraph, in characters.
  private static let longest = 200
  /// Longer than this a line that ends in a colon is a lead-in rather than a heading.
  private static let longestBeforeColon = 80

  /// Turns paragraphs of the drafts into headings and preamble.
  func apply(to drafts: inout [BlockDraft]) {
    for index in drafts.indices where drafts[index].kind == .paragraph {
      let next = drafts[(index + 1)...].first { $0.kind != .footnote }
      if isHeading(drafts[index], before: next) { drafts[index].kind = .heading }
    }
    markPreamble(&drafts)
  }

  private func isHeading(_ draft: BlockDraft, before next: BlockDraft?) -> Bool {
    guard let last = draft.fragments.last, let first = draft.fragments.first else { return false }
    let isUpper = isUpper(draft)
    let length = draft.fragments.reduce(0) { $0 + $1.range.count + 1 }
    guard let marker = draft.marker else {
      let words = context.lines[first.line].words.count { $0.letterCount > 1 }
      return isUpper && words > 1 && length <= Self.longest && next != nil
    }
    switch marker.style {
    case .part, .chapter, .division: return true
    case .dash, .plus: return false
    default: break
    }
    if isUpper, length > 3 { return length <= 2 * Self.longest }
    let line = context.lines[last.line]
    let end = line.content.upperBound - 1
    let isEnded = end >= last.range.lowerBound && ".;,!…".unicodeScalars.contains(line.scalars[end])
    if isEnded || length > Self.longest { return false }
    if marker.style == .roman || marker.style == .capital { return true }
    if line.last == ":" {
      return length <= Self.longestBeforeColon && draft.fragments.count == 1
    }
    return hasText(below: marker, next)
  }

  private func hasText(below marker: Marker, _ next: BlockDraft?) -> Bool {
    guard let next else { return false }
    guard let below = next.marker else { return true }
    return below.style.isBullet || below.style > marker.style
  }

  private func isUpper(_ draft: BlockDraft) -> Bool {
    var letters = 0
    var uppers = 0
    for fragment in draft.fragments {
      let counts = context.lines[fragment.line].letters(in: fragment.range)
      letters += counts.letters
      uppers += counts.capitals
    }
    return letters > 2 && uppers * 4 >= letters * 3
  }

  // MARK: Preamble

  private func markPreamble(_ drafts: inout [BlockDraft]) {
    let firstMarked = drafts.firstIndex {
      $0.marker.map { !$0.style.isBullet } ?? ($0.kind == .heading) && !isEnactment($0)
    }
    let limit = firstMarked ?? drafts.count
    // The sentence that issues the document ends in a colon; what follows it is text already.
    var end = drafts[..<limit].firstIndex { ends($0, with: ":") && !isEnactment($0) }.map { $0 + 1 }
    if end == nil {
      let cues = drafts[..<limit].prefix { beginsWithCue($0) || isEnactment($0) || $0.kind == .footnote }.count
      end = firstMarked ?? cues
    }
    if let enactment = drafts[..<limit].firstIndex(where: isEnactment) { end = max(end ?? 0, enactment + 1) }
    for index in drafts[..<min(end ?? 0, limit)].indices
    where [.paragraph, .bullet, .heading].contains(drafts[index].kind) {
      drafts[index].kind = .preamble
    }
  }

  /// `QUYẾT NGHỊ:` between the basis and the orders.
  private func isEnactment(_ draft: BlockDraft) -> Bool {
    guard draft.marker == nil, draft.fragments.count == 1, let fragment = draft.fragments.first else { return false }
    let line = context.lines[fragment.line]
    return line.isUpper(line.content) && context.matchers.enactments.whole(line.words[...]) != nil
  }

  private func ends(_ draft: BlockDraft, with sign: Unicode.Scalar) -> Bool {
    guard let last = draft.fragments.last, draft.kind != .footnote else { return false }
    return context.lines[last.line].last == sign
  }

  private func beginsWithCue(_ draft: BlockDraft) -> Bool {
    guard let first = draft.fragments.first else { return false }
    let line = context.lines[first.line]
    return context.matchers.preambleCues.prefix(line.words(in: first.range)) != nil
  }
}
