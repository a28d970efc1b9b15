/// Cuts a piece around the words found out of a whole text.
struct SnippetMaker {
  /// A place in the text where something was found.
  struct Hit: Equatable, Sendable {
    /// Bytes of the text.
    var range: Range<Int>
    /// Which part of the query this is.
    var phrase: Int
    /// How many words it has.
    var words: Int
  }

  /// The most scalars of a snippet.
  private static let width = 200
  /// Scalars shown before the first word.
  private static let lead = 50

  private let utf8: [UInt8]
  private let hits: [Hit]

  /// Takes a text in UTF-8 and what was found in it, in any order.
  init(utf8: [UInt8], hits: [Hit]) {
    self.utf8 = utf8
    self.hits = hits.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
  }

  /// The snippet that shows most of the different words found, best where they are neighbours; the first of equal ones.
  ///
  /// Nil where nothing was found.
  /// - Complexity: O(*n* + *h* · *w*) for *h* words found, *w* of which fit into a snippet.
  func snippet(pages: Int) -> Snippet? {
    guard let anchor = bestAnchor() else { return nil }
    let first = hits[anchor].range
    let (text, highlights) = squeezed(window(from: first))
    let line = utf8[..<first.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    return Snippet(text: text, highlights: highlights, line: line, page: page(of: first.lowerBound, pages: pages))
  }

  /// A piece of the text with each run of white space as one space, and where the words found stand in it.
  private func squeezed(_ range: Range<Int>) -> (text: String, highlights: [[Int]]) {
    var text = String.UnicodeScalarView()
    /// The place in the piece of each byte.
    var places = [Int](repeating: 0, count: range.count + 1)
    var (isAfterSpace, offset, count) = (true, range.lowerBound, 0)
    utf8.withUnsafeBufferPointer { buffer in
      while offset < range.upperBound {
        let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: offset)
        for byte in offset..<min(offset + length, range.upperBound) { places[byte - range.lowerBound] = count }
        let isSpace = scalar.properties.isWhitespace
        if !isSpace || !isAfterSpace {
          text.append(isSpace ? " " : scalar)
          count += 1
        }
        isAfterSpace = isSpace
        offset += length
      }
    }
    places[range.count] = count
    var highlights: [[Int]] = []
    for hit in hits where hit.range.lowerBound >= range.lowerBound && hit.range.upperBound <= range.upperBound {
      let place = [places[hit.range.lowerBound - range.lowerBound], places[hit.range.upperBound - range.lowerBound]]
      // Two parts of the query may mean the same word.
      if let last = highlights.last, place[0] < last[1] { continue }
      highlights.append(place)
    }
    return (String(text), highlights)
  }

  private func bestAnchor() -> Int? {
    var best: (index: Int, score: Int)?
    for index in hits.indices {
      // Vietnamese letters have two or three bytes.
      let end = hits[index].range.lowerBound + Self.width
      var phrases: Set<Int> = []
      var (run, longest, next) = (0, 0, index)
      while next < hits.count, hits[next].range.lowerBound < end {
        let hit = hits[next]
        phrases.insert(hit.phrase)
        let isNeighbour =
          next > index && hit.phrase != hits[next - 1].phrase
          && hit.range.lowerBound - hits[next - 1].range.upperBound <= 1
        run = isNeighbour ? run + hit.words : hit.words
        longest = max(longest, run)
        next += 1
      }
      let score = phrases.count + 2 * longest
      if score > best?.score ?? -1 { best = (index, score) }
    }
    return best?.index
  }

  /// Whole words around a hit.
  private func window(from hit: Range<Int>) -> Range<Int> {
    var start = moved(hit.lowerBound, by: -Self.lead)
    while start > 0, start < hit.lowerBound, !isSpace(start - 1) { start += 1 }
    while start < hit.lowerBound, isSpace(start) { start += 1 }
    var end = max(moved(start, by: Self.width), hit.upperBound)
    while end < utf8.count, end > hit.upperBound, !isSpace(end) { end -= 1 }
    while end > hit.upperBound, isSpace(end - 1) { end -= 1 }
    return start..<end
  }

  /// The place some scalars before or behind another one.
  private func moved(_ offset: Int, by count: Int) -> Int {
    var (offset, left) = (offset, abs(count))
    while left > 0, count < 0 ? offset > 0 : offset < utf8.count {
      offset += count.signum()
      if offset == utf8.count || utf8[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  private func isSpace(_ offset: Int) -> Bool { utf8[offset] == 0x20 || (0x09...0x0D).contains(utf8[offset]) }

  /// The page of a place in the text.
  ///
  /// Form feeds begin pages. A text of several pages without any does not tell them.
  private func page(of offset: Int, pages: Int) -> Int? {
    if pages <= 1 { return 1 }
    guard utf8.contains(0x0C) else { return nil }
    return utf8[..<offset].count { $0 == 0x0C } + 1
  }
}
