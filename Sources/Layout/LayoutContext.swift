/// What all stages of an analysis share: the lines, the words to look for, and the measure of the page.
struct LayoutContext {
  /// All lines that have text.
  let lines: [PageLine]
  let matchers: LayoutMatchers
  let markers: MarkerParser
  /// The length of a full line in characters.
  let fullWidth: Int
  /// Whether each paragraph is one long line, as in text that was not read from pages.
  let isUnwrapped: Bool
  /// Indices into `lines` of those that are neither noise nor page numbers; the parsers walk along these.
  var order: [Int] = []

  private static let usualWidth = 80
  /// More characters than this stand on no line of a page.
  private static let widestPage = 160

  init(lines: [PageLine], matchers: LayoutMatchers) {
    self.lines = lines
    self.matchers = matchers
    markers = MarkerParser(matchers.divisions)
    // Titles, list ends and the letterhead are short; a tenth of the lines may be longer by an accident of the OCR.
    let lengths = lines.map(\.length).filter { $0 >= 40 }.sorted()
    let measured = lengths.isEmpty ? Self.usualWidth : lengths[lengths.count * 9 / 10]
    isUnwrapped = measured > Self.widestPage
    fullWidth = isUnwrapped ? Self.usualWidth : measured
  }

  /// The line at a place of `order`.
  func line(_ place: Int) -> PageLine { lines[order[place]] }

  /// Whether the line before ended early: the first word of the next would have fitted on it.
  ///
  /// - Parameters:
  ///   - isIndented: whether the line is the first of a paragraph, which has less room.
  ///   - share: the part of the full width that the line and the word may fill and still be short.
  func isShort(_ line: PageLine, before next: PageLine, isIndented: Bool = false, share: Double = 0.92) -> Bool {
    if isUnwrapped { return true }
    let word = next.words.first?.range.count ?? 0
    let indent = isIndented ? fullWidth / 16 : 0
    return Double(line.length + indent + 1 + word) < Double(fullWidth) * share
  }

  /// Whether blank lines, a page number or noise stand before the line at a place.
  func hasGap(before place: Int) -> Bool {
    place == 0 || line(place).blanksBefore > 0 || order[place] > order[place - 1] + 1
  }

  /// Whether a line ends a sentence or an item.
  static func isTerminal(_ line: PageLine) -> Bool {
    var end = line.content.upperBound
    while end > line.content.lowerBound, "”\"’')»".unicodeScalars.contains(line.scalars[end - 1]) { end -= 1 }
    guard end > line.content.lowerBound else { return false }
    return ".;:!?…".unicodeScalars.contains(line.scalars[end - 1])
  }

  /// The first letter of a range, quotes and brackets skipped; nil where a digit or nothing comes first.
  static func firstLetter(_ line: PageLine, from start: Int) -> Unicode.Scalar? {
    for scalar in line.scalars[min(start, line.content.upperBound)..<line.content.upperBound] {
      if LetterTable.isLetter(scalar) { return scalar }
      if (0x30...0x39).contains(scalar.value) { return nil }
    }
    return nil
  }
}
