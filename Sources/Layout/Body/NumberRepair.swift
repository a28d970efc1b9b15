/// Puts Roman numbers of headings right that the OCR took strokes from, where their neighbours leave one reading.
///
/// `Il`, `1.` and `H` are what is left of II and III. A number that stands between I and III can only be II; where
/// the neighbours do not tell, as in two headings III one after the other, the label stays as it was read.
struct NumberRepair {
  let context: LayoutContext

  /// Turns `I.` into `1.` where a `2.` of the same list follows: the OCR reads both as one stroke.
  func repairLists(_ drafts: inout [BlockDraft]) {
    let numbered = drafts.indices.filter { drafts[$0].marker?.style == .number || isRoman(drafts[$0]) }
    for (index, next) in zip(numbered, numbered.dropFirst()) {
      guard var marker = drafts[index].marker, marker.style == .roman, marker.ordinal == 1,
        let follower = drafts[next].marker, follower.style == .number, follower.ordinal == 2,
        let first = drafts[index].fragments.first, !context.lines[first.line].isUpper(first.range)
      else { continue }
      marker.style = .number
      marker.label = "1"
      drafts[index].marker = marker
      drafts[index].label = marker.label
    }
  }

  /// Repairs the markers of the headings of each part.
  func apply(to drafts: inout [BlockDraft]) {
    for part in Set(drafts.map(\.part)) {
      let candidates = drafts.indices.filter { drafts[$0].part == part && isCandidate(drafts[$0]) }
      addLostStroke(candidates, &drafts)
      for (place, index) in candidates.enumerated() {
        let before = candidates[..<place].last { isRoman(drafts[$0]) }.flatMap { drafts[$0].marker?.ordinal } ?? 0
        let after = candidates[(place + 1)...].first { isRoman(drafts[$0]) }.flatMap { drafts[$0].marker?.ordinal }
        guard var marker = drafts[index].marker,
          let ordinal = ordinal(of: marker, before, after) ?? asRead(drafts[index], before, after)
            ?? restarted(marker, before, after, drafts[(place > 0 ? candidates[place - 1] : index)..<index])
        else { continue }
        marker.style = .roman
        marker.ordinal = ordinal
        marker.label = RomanNumeral.text(of: ordinal)
        drafts[index].label = marker.label
        drafts[index].marker = marker
      }
    }
  }

  /// Headings `1`, `I`, `II`, … that each lost a stroke: the first, a digit now, was I.
  private func addLostStroke(_ candidates: [Int], _ drafts: inout [BlockDraft]) {
    let ordinals = candidates.map { drafts[$0].marker?.ordinal ?? 0 }
    guard candidates.count > 1, drafts[candidates[0]].marker?.style == .number, ordinals[0] == 1,
      candidates.dropFirst().allSatisfy({ isRoman(drafts[$0]) }), ordinals[1] == 1,
      zip(ordinals.dropFirst(), ordinals.dropFirst(2)).allSatisfy({ $1 == $0 + 1 })
    else { return }
    for (place, index) in candidates.enumerated() {
      drafts[index].marker?.style = .roman
      drafts[index].marker?.ordinal = place + 1
      drafts[index].marker?.label = RomanNumeral.text(of: place + 1)
      drafts[index].label = RomanNumeral.text(of: place + 1)
    }
  }

  /// The number that the OCR read where restoration made it a repetition of the one before: `IH` became `II`.
  private func asRead(_ draft: BlockDraft, _ before: Int, _ after: Int?) -> Int? {
    guard draft.marker?.style == .roman, let own = draft.marker?.ordinal, before > 0,
      let first = draft.fragments.first
    else { return nil }
    let head = context.lines[first.line].ocrHead.prefix { $0.isLetter || $0.isNumber || $0 == "|" || $0 == "!" }
    guard let (value, isExact) = RomanNumeral.reading(String(head)) else { return nil }
    // A damaged number that leaves one out, and that the next one does not go on from.
    if !isExact, own == before + 2, after.map({ $0 <= before + 2 }) ?? true { return before + 1 }
    guard own == before, after.map({ $0 > before + 1 }) ?? true else { return nil }
    // A damaged number that repeats the one before has lost a stroke; one read without fault was printed twice.
    return value == before + 1 || !isExact && value == before ? before + 1 : nil
  }

  /// The number of a last heading I among others of its kind: what is left of it is its first stroke, unless a
  /// division between them counts its headings anew.
  private func restarted(_ marker: Marker, _ before: Int, _ after: Int?, _ between: ArraySlice<BlockDraft>) -> Int? {
    guard marker.style == .roman, marker.ordinal == 1, before > 1, after == nil,
      !between.contains(where: { $0.marker.map { $0.style.isDivision || $0.style == .capital } ?? false })
    else { return nil }
    return before + 1
  }

  /// Puts the numbers of chapters right that stand between two that leave one reading: I, VI, III.
  func repairDivisions(_ drafts: inout [BlockDraft]) {
    for style in [Marker.Style.part, .chapter] {
      for part in Set(drafts.map(\.part)) {
        let places = drafts.indices.filter { drafts[$0].part == part && drafts[$0].marker?.style == style }
        for (place, index) in places.enumerated().dropFirst().dropLast() {
          guard var marker = drafts[index].marker, let before = drafts[places[place - 1]].marker?.ordinal,
            let after = drafts[places[place + 1]].marker?.ordinal, after == before + 2, marker.ordinal != before + 1,
            let name = marker.label.split(separator: " ").first
          else { continue }
          marker.ordinal = before + 1
          marker.label = "\(name) " + RomanNumeral.text(of: before + 1)
          drafts[index].marker = marker
          drafts[index].label = marker.label
        }
      }
    }
  }

  /// Tells `d)` and `đ)` apart by the letter before: the bar comes and goes with the OCR.
  func repairLetters(_ drafts: inout [BlockDraft]) {
    var last = 0
    for index in drafts.indices {
      guard var marker = drafts[index].marker, !marker.style.isBullet else { continue }
      guard marker.style == .letter else {
        last = 0
        continue
      }
      let isPair = marker.ordinal == 4 || marker.ordinal == 5
      if isPair, last == 3 || last == 4, marker.ordinal != last + 1 {
        marker.ordinal = last + 1
        marker.label = String(MarkerParser.alphabet[last])
        drafts[index].marker = marker
        drafts[index].label = marker.label
      }
      last = marker.ordinal
    }
  }

  /// The number that the marker must be, or nil where it may stay as it is.
  private func ordinal(of marker: Marker, _ before: Int, _ after: Int?) -> Int? {
    let fits = after == before + 2
    switch marker.style {
    case .roman where marker.ordinal == 0: return fits || after == nil || after == 0 ? before + 1 : nil
    // The first heading may be lost, so that nothing stands before the second.
    case .roman: return before > 0 && fits && marker.ordinal != before + 1 ? before + 1 : nil
    // A heading in capitals numbered 1 or 11 among Roman ones.
    default: return before > 0 && [1, 11, 111].contains(marker.ordinal) && (fits || after == nil) ? before + 1 : nil
    }
  }

  private func isRoman(_ draft: BlockDraft) -> Bool { draft.marker?.style == .roman }

  /// Roman headings, and headings in capitals whose number consists of strokes.
  private func isCandidate(_ draft: BlockDraft) -> Bool {
    guard draft.kind == .heading, let marker = draft.marker, let first = draft.fragments.first else { return false }
    if marker.style == .roman { return true }
    return marker.style == .number && context.lines[first.line].isUpper(first.range)
  }
}
