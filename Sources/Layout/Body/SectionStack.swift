/// The headings and numbered items above the block that is being looked at.
struct SectionStack {
  private var markers: [Marker] = []

  /// The labels of the stack, outermost first.
  var labels: [String] { markers.map(\.label) }

  /// The labels of the part that a closing formula ends: the outermost one, unless it counts the items themselves.
  var closingLabels: [String] {
    guard let first = markers.first else { return [] }
    // Under an article everything belongs to it.
    if markers.contains(where: { $0.style.isDivision }) { return labels }
    return first.style == .roman || first.style == .capital ? [first.label] : []
  }

  /// Takes a numbered block in: what is of its kind or below ends.
  mutating func enter(_ marker: Marker) {
    guard !marker.style.isBullet else { return }
    if let same = markers.firstIndex(where: { $0.style == marker.style }) {
      markers.removeSubrange(same...)
    } else if !isNested(marker) {
      while let last = markers.last, last.style > marker.style { markers.removeLast() }
    }
    // "1.1" holds the 1 of its heading already.
    if marker.style == .decimal || marker.style == .deepDecimal {
      while let last = markers.last, marker.label.hasPrefix(last.label + "."), last.style >= .number {
        markers.removeLast()
      }
    }
    markers.append(marker)
  }

  /// Whether a list that begins anew stands inside an item of a kind that mostly lies deeper.
  ///
  /// `a)` may hold `(1)`, and `Điều 1` of a resolution whole parts `I`, `II`.
  private func isNested(_ marker: Marker) -> Bool {
    guard let last = markers.last, marker.ordinal == 1 else { return false }
    return marker.style == .parenthesis && last.style == .letter || marker.style == .roman && last.style == .article
  }
}
