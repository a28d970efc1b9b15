/// Cuts a piece around the words found out of a whole text.
struct SnippetMaker {
  /// What stands before a word found: for private use, so that no document holds it.
  static let opening: Unicode.Scalar = "\u{10FFFC}"
  /// What stands behind a word found.
  static let closing: Unicode.Scalar = "\u{10FFFD}"

  /// The most scalars of a snippet.
  private let width = 200
  /// Scalars shown before the first word.
  private let lead = 50
  private var scalars: [Unicode.Scalar] = []
  private var hits: [Range<Int>] = []

  /// Takes a text with marks around the words found.
  init(marked: String) {
    scalars.reserveCapacity(marked.utf8.count)
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Self.opening: start = scalars.count
      case Self.closing: hits.append(start..<scalars.count)
      default: scalars.append(scalar)
      }
    }
  }

  /// The snippet that shows most of the different words found, best where they are neighbours; the first of equal ones.
  ///
  /// Nil where nothing is marked.
  /// - Complexity: O(*n* + *h* · *w*) for *h* words found, *w* of which fit into a snippet.
  func snippet(pages: Int) -> Snippet? {
    guard let anchor = bestAnchor() else { return nil }
    let first = hits[anchor]
    let (text, highlights) = squeezed(window(from: first))
    let line = scalars[..<first.lowerBound].count { $0 == "\n" } + 1
    return Snippet(text: text, highlights: highlights, line: line, page: page(of: first.lowerBound, pages: pages))
  }

  /// A piece of the text with each run of white space as one space, and where the words found stand in it.
  private func squeezed(_ range: Range<Int>) -> (text: String, highlights: [[Int]]) {
    var (text, highlights) = (String.UnicodeScalarView(), [[Int]]())
    /// The place in the piece of each scalar.
    var places: [Int] = []
    var isAfterSpace = true
    for scalar in scalars[range] {
      places.append(text.count)
      let isSpace = scalar.properties.isWhitespace
      if !isSpace || !isAfterSpace { text.append(isSpace ? " " : scalar) }
      isAfterSpace = isSpace
    }
    places.append(text.count)
    for hit in hits where hit.lowerBound >= range.lowerBound && hit.upperBound <= range.upperBound {
      highlights.append([places[hit.lowerBound - range.lowerBound], places[hit.upperBound - range.lowerBound]])
    }
    return (String(text), highlights)
  }

  private func bestAnchor() -> Int? {
    // The marks of a phrase are around the whole phrase.
    let words = hits.map { hit in
      WordScanner.words(in: String(String.UnicodeScalarView(scalars[hit]))).map(\.folded)
    }
    var best: (index: Int, score: Int)?
    for index in hits.indices {
      let end = hits[index].lowerBound + width - lead
      let near = index..<(hits[index...].firstIndex { $0.upperBound > end } ?? hits.count)
      let longest = words[near].map(\.count).max() ?? 0
      let score = Set(words[near].joined()).count + 2 * longest
      if score > best?.score ?? -1 { best = (index, score) }
    }
    return best?.index
  }

  /// Whole words around a hit.
  private func window(from hit: Range<Int>) -> Range<Int> {
    var start = max(0, hit.lowerBound - lead)
    while start > 0, start < hit.lowerBound, !scalars[start - 1].properties.isWhitespace { start += 1 }
    while start < hit.lowerBound, scalars[start].properties.isWhitespace { start += 1 }
    var end = min(scalars.count, max(start + width, hit.upperBound))
    while end < scalars.count, end > hit.upperBound, !scalars[end].properties.isWhitespace { end -= 1 }
    while end > hit.upperBound, scalars[end - 1].properties.isWhitespace { end -= 1 }
    return start..<end
  }

  /// The page of a place in the text.
  ///
  /// Form feeds begin pages. A text of several pages without any does not tell them.
  private func page(of offset: Int, pages: Int) -> Int? {
    if pages <= 1 { return 1 }
    guard scalars.contains("\u{0C}") else { return nil }
    return scalars[..<offset].count { $0 == "\u{0C}" } + 1
  }
}
