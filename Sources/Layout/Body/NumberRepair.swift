/// Puts Roman numbers of headings right that the OCR took strokes from, where their neighbours leave one reading.
///
/// `Il`, `1.` and `H` are what is left of II and III. A number that stands between I and III can only be II; where
/// the neighbours do not tell, as in two headings III one after the other, the label stays as it was read.
struct NumberRepair {
  let context: LayoutContext

  /// Repairs the markers of the headings of each part.
  func apply(to drafts: inout [BlockDraft]) {
    for part in Set(drafts.map(\.part)) {
      let candidates = drafts.indices.filter { drafts[$0].part == part && isCandidate(drafts[$0]) }
      for (place, index) in candidates.enumerated() {
        let before = candidates[..<place].last { isRoman(drafts[$0]) }.flatMap { drafts[$0].marker?.ordinal }
        let after = candidates[(place + 1)...].first { isRoman(drafts[$0]) }.flatMap { drafts[$0].marker?.ordinal }
        guard let before, var marker = drafts[index].marker, isBetween(marker, before, after) else { continue }
        marker.style = .roman
        marker.ordinal = before + 1
        marker.label = RomanNumeral.text(of: before + 1)
        drafts[index].label = marker.label
        drafts[index].marker = marker
      }
    }
  }

  /// Whether the marker must be the one behind `before`.
  private func isBetween(_ marker: Marker, _ before: Int, _ after: Int?) -> Bool {
    if marker.style == .roman { return marker.ordinal != before + 1 && after == before + 2 }
    // A heading in capitals numbered 1 or 11 among Roman ones.
    return [1, 11, 111].contains(marker.ordinal) && (after == nil || after == before + 2)
  }

  private func isRoman(_ draft: BlockDraft) -> Bool { draft.marker?.style == .roman }

  /// Roman headings, and headings in capitals whose number consists of strokes.
  private func isCandidate(_ draft: BlockDraft) -> Bool {
    guard draft.kind == .heading, let marker = draft.marker, let first = draft.fragments.first else { return false }
    if marker.style == .roman { return true }
    return marker.style == .number && context.lines[first.line].isUpper(first.range)
  }
}
