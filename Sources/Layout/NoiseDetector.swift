/// Tells page numbers and lines without text worth reading.
struct NoiseDetector {
  let context: LayoutContext
  /// The page number found last; the first page mostly carries none.
  private var lastPage = 1

  init(context: LayoutContext) { self.context = context }

  /// The kind of the line at an index, where it is a page number or noise; lines are asked for in their order.
  mutating func kind(ofLine index: Int) -> BlockKind? {
    let line = context.lines[index]
    if let page = pageNumber(line, index) {
      lastPage = page
      return .pageNumber
    }
    return isNoise(line, index) ? .noise : nil
  }

  /// `2`, `- 2 -` or `Trang 2` with nothing next to it; a number that a sentence ends with is none.
  private func pageNumber(_ line: PageLine, _ index: Int) -> Int? {
    let digits = line.words.flatMap(\.key).filter { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 3, line.length <= 9,
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let letters = line.words.reduce(0) { $0 + $1.letterCount }
    let isPageWord = letters == 5 && line.words.first?.key == Array("trang".utf8)
    guard letters == 0 || isPageWord, !".;,%".unicodeScalars.contains(line.last) else { return nil }
    // The number that is due needs less room around it.
    let isDue = number == lastPage + 1 && (isFree(above: index) || isFree(below: index) || isInsideText(index))
    return isDue || isFree(above: index) && isFree(below: index) ? number : nil
  }

  private func isNoise(_ line: PageLine, _ index: Int) -> Bool {
    let letters = line.words.reduce(0) { $0 + $1.letterCount }
    let digits = line.words.flatMap(\.key).count { (0x30...0x39).contains($0) }
    if letters + digits == 0 { return true }
    if isElectronicSignature(line) { return true }
    let signs = line.words.count { $0.key.isEmpty }
    if letters == 0, line.words.count > 2, signs * 2 >= line.words.count { return true }
    // The last word of a paragraph may stand alone on its line.
    guard isFree(above: index) && isFree(below: index) || letters + digits < 2 else { return false }
    if digits == 0, letters < 3 { return true }
    if letters <= 2, digits > 8 { return true }
    if isStrayWord(line) { return true }
    if line.length > 45 { return false }
    let words = line.words.filter { !$0.key.isEmpty }
    let good = words.count { isReadable($0, of: line) }
    return Double(good) < Double(words.count) * 0.4 && !hasSymbol(line)
  }

  /// A word of three capitals at the most with nothing around it: `MDT`, unless it is a mark of secrecy.
  private func isStrayWord(_ line: PageLine) -> Bool {
    guard line.words.count == 1, let word = line.words.first, word.capitals == .all, word.letterCount <= 3 else {
      return false
    }
    return line.last.properties.isAlphabetic && context.matchers.stampMarks.whole(line.words[...]) == nil
  }

  private func isReadable(_ word: Word, of line: PageLine) -> Bool {
    if word.letterCount == 0 { return word.key.count > 0 }
    let inner = line.text(word.range).trimmingPunctuation()
    let isPlain = inner.unicodeScalars.allSatisfy { LetterTable.isLetter($0) || $0.properties.numericType != nil }
    return word.key.count > 1 && isPlain
      && (Syllable.isPossible(word.key) || word.capitals == .all && word.key.count < 7)
      || hasSymbolSign(inner)
  }

  private func hasSymbol(_ line: PageLine) -> Bool {
    line.words.contains { hasSymbolSign(line.text($0.range)) }
  }

  /// Whether a word looks like a document number or a date.
  private func hasSymbolSign(_ text: String) -> Bool {
    text.count > 4 && (text.contains("/") || text.contains("-")) && text.contains { $0.isUppercase || $0.isNumber }
      && text.allSatisfy { $0.isLetter || $0.isNumber || "/-–—.:".contains($0) }
  }

  /// Text that an electronic signature leaves on the page, and its time stamp.
  private func isElectronicSignature(_ line: PageLine) -> Bool {
    if let match = context.matchers.signatureMarks.prefix(line.words[...]), match.words.upperBound < line.words.count {
      return line.text(line.words[match.words.upperBound - 1].range).hasSuffix(":")
    }
    guard line.words.count == 1 else { return false }
    let text = line.text(line.content)
    return text.utf8.count >= 19 && text.hasPrefix("20") && text.contains("T") && text.count { $0 == ":" } >= 2
  }

  /// Whether a line cuts running text in two, where nothing so short can be the end of a paragraph.
  private func isInsideText(_ index: Int) -> Bool {
    guard index > 0, index + 1 < context.lines.count else { return false }
    let (above, below) = (context.lines[index - 1], context.lines[index + 1])
    guard above.length > context.fullWidth / 2 || below.length > context.fullWidth / 2 else { return false }
    return !countsOn(index)
  }

  /// Whether the number before stands alone on a line not far above, as in a list or table read cell by cell.
  private func countsOn(_ index: Int) -> Bool {
    guard let number = Int(context.lines[index].text(context.lines[index].content)) else { return false }
    return (max(0, index - 12)..<index).contains { above in
      Int(context.lines[above].text(context.lines[above].content)) == number - 1
    }
  }

  /// Whether nothing stands right above a line.
  private func isFree(above index: Int) -> Bool {
    let lines = context.lines
    return index == 0 || lines[index].blanksBefore > 0 || lines[index].page != lines[index - 1].page
  }

  /// Whether nothing stands right below a line.
  private func isFree(below index: Int) -> Bool {
    index + 1 == context.lines.count || isFree(above: index + 1)
  }
}

extension String {
  /// The text without punctuation at its ends.
  fileprivate func trimmingPunctuation() -> String {
    let start = drop { $0.isPunctuation }
    return String(start.reversed().drop { $0.isPunctuation }.reversed())
  }
}
