/// Tells where an annex begins.
struct AnnexDetector {
  let context: LayoutContext
  let splitter: HeadLineSplitter

  init(context: LayoutContext) {
    self.context = context
    splitter = HeadLineSplitter(matchers: context.matchers)
  }

  /// Lines between the letterhead of an annex and its type at the most.
  private static let reach = 12

  /// Whether an annex begins at a place, with its letterhead if it has one.
  func begins(at place: Int, isAfterSignature: Bool) -> Bool {
    let line = context.line(place)
    if Self.typeWordCount(line, context.matchers, isAfterSignature: isAfterSignature) != nil {
      return isAfterSignature || context.hasGap(before: place) || line.words.count <= 3
    }
    guard isAfterSignature else { return false }
    if context.matchers.mottoes.first(in: line.words[...]) != nil { return true }
    return isLetterhead(line) && hasTypeBelow(place)
  }

  /// How many words of a line are the type of an annex and its number, `PHỤ LỤC II`; nil where it is none.
  static func typeWordCount(_ line: PageLine, _ matchers: LayoutMatchers, isAfterSignature: Bool) -> Int? {
    guard let first = line.words.first, first.capitals == .all || first.capitals == .first else { return nil }
    let isUpper = line.isUpper(line.content)
    if let match = matchers.annexes.prefix(line.words[...]) {
      let end = match.words.upperBound
      let count = end + (end < line.words.count && isNumber(line.words[end], of: line) ? 1 : 0)
      // "Phụ lục I" in small letters heads an annex only where nothing follows.
      return isUpper && first.capitals == .all || count == line.words.count && line.last != "." ? count : nil
    }
    guard isAfterSignature, isUpper, matchers.positions.whole(line.words[...]) == nil else { return nil }
    if matchers.types.whole(line.words[...]) != nil { return line.words.count }
    guard let match = matchers.annexTypes.prefix(line.words[...]) else { return nil }
    let end = match.words.upperBound
    return end + (end < line.words.count && isNumber(line.words[end], of: line) ? 1 : 0)
  }

  private static func isNumber(_ word: Word, of line: PageLine) -> Bool {
    let text = line.text(word.range).trimmingColon()
    return RomanNumeral.value(of: text) != nil || text.allSatisfy(\.isNumber) || text.count == 1
  }

  private func isLetterhead(_ line: PageLine) -> Bool {
    guard line.words.allSatisfy({ $0.capitals == .all }), context.markers.marker(of: line) == nil,
      let first = line.words.first, !context.matchers.isAuthorityPrefix(first, of: line)
    else { return false }
    guard context.matchers.positions.whole(line.words[...]) == nil else { return false }
    return splitter.stretches(of: line).contains { $0.kind == .issuer }
  }

  private func hasTypeBelow(_ start: Int) -> Bool {
    for place in start..<min(start + Self.reach, context.order.count) {
      let line = context.line(place)
      if Self.typeWordCount(line, context.matchers, isAfterSignature: true) != nil { return true }
      if splitter.stretches(of: line).isEmpty, line.length > context.fullWidth / 2 { return false }
    }
    return false
  }
}
