/// Takes a line of the letterhead apart: two columns stand side by side and were read as one line.
struct HeadLineSplitter {
  let matchers: LayoutMatchers

  /// A stretch of a line and its role.
  struct Stretch {
    var kind: BlockKind
    var range: Range<Int>
  }

  /// The stretches from left to right; empty for a line that cannot be told to be one of the letterhead.
  func stretches(of line: PageLine) -> [Stretch] {
    var stretches: [Stretch] = []
    var rest = [line.content]
    if let motto = matchers.mottoes.first(in: line.words[...]) {
      let range =
        line.words[motto.words.lowerBound].range.lowerBound..<line.words[motto.words.upperBound - 1].range.upperBound
      stretches.append(Stretch(kind: .letterhead, range: range))
      rest = [line.content.lowerBound..<range.lowerBound, range.upperBound..<line.content.upperBound]
    }
    for range in rest.map(line.trimmed) where !range.isEmpty {
      let found = withoutMotto(line, range)
      if found.isEmpty, !stretches.isEmpty {
        // What stands beside the motto is the issuer whatever it looks like, stray signs aside.
        let letters = line.words(in: range).reduce(0) { $0 + $1.letterCount }
        stretches.append(Stretch(kind: letters > 3 ? .issuer : .letterhead, range: range))
      }
      stretches += found
    }
    return stretches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func withoutMotto(_ line: PageLine, _ range: Range<Int>) -> [Stretch] {
    guard let date = placeDate(line, range) else { return left(line, range).map { [$0] } ?? [] }
    let before = line.trimmed(range.lowerBound..<date.lowerBound)
    let dateStretch = Stretch(kind: .placeDate, range: date)
    guard !before.isEmpty else { return [dateStretch] }
    let words = line.words(in: before)
    let hasText = words.contains { !$0.key.isEmpty }
    let isSubject = words.count > 3 && words.count { $0.capitals == .small } > 1
    let fallback = Stretch(kind: isSubject ? .title : hasText ? .issuer : .letterhead, range: before)
    return [left(line, before) ?? fallback, dateStretch]
  }

  /// What the left column may hold.
  private func left(_ line: PageLine, _ range: Range<Int>) -> Stretch? {
    let words = line.words(in: range)
    if matchers.beginsSubject(words, of: line) { return Stretch(kind: .title, range: range) }
    if isNumber(line, words) { return Stretch(kind: .number, range: range) }
    if matchers.stampMarks.whole(words) != nil, line.isUpper(range) { return Stretch(kind: .letterhead, range: range) }
    guard line.isUpper(range), words.reduce(0, { $0 + $1.letterCount }) > 3 else { return nil }
    return Stretch(kind: .issuer, range: range)
  }

  /// `Số: 61/KH-UBND`, also without its number or with a damaged head.
  private func isNumber(_ line: PageLine, _ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, words.count <= 8 else { return false }
    let hasHead = matchers.numberHeads.prefix(words) != nil
    let hasSymbol = words.contains { Self.isSymbol(line.text($0.range)) }
    if hasSymbol { return hasHead || first.capitals != .small || words.count <= 3 }
    return hasHead && first.capitals == .first && words.count <= 4
      && words.dropFirst().allSatisfy { $0.capitals != .small }
  }

  /// Whether a word has the sign of a document symbol: a slash or hyphen right before two capitals, `/KH-UBND`.
  static func isSymbol(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { index in
      guard "/-–—".unicodeScalars.contains(scalars[index]), index + 2 < scalars.count else { return false }
      return scalars[index + 1].properties.isUppercase && scalars[index + 2].properties.isAlphabetic
    }
  }

  private static let dayWord = Array("ngay".utf8)

  private func isDayWord(_ word: Word) -> Bool {
    EditDistance.between(word.key[...], Self.dayWord[...], limit: 1) != nil && word.letterCount > 2
  }

  /// The range of `Tuyên Quang, ngày 13 tháng 3 năm 2026`, the place included.
  private func placeDate(_ line: PageLine, _ range: Range<Int>) -> Range<Int>? {
    let words = line.words(in: range)
    for index in words.indices where isDayWord(words[index]) {
      let rest = words[(index + 1)...].prefix(8)
      let month = rest.contains { $0.key == Array("thang".utf8) }
      let year = rest.contains { $0.key == Array("nam".utf8) }
      let digits = rest.contains { $0.key.contains { (0x30...0x39).contains($0) } }
      guard
        month && year || (month || year) && digits || rest.first?.key.first.map({ (0x30...0x39).contains($0) }) == true
          || rest.first.map({ endsInYear(line, $0) }) == true
      else { continue }
      guard words[index].key == Self.dayWord || month && year else { continue }
      let start = placeStart(line, words[..<index])
      // A date inside running text, as in "Thực hiện Kế hoạch số 5 ngày …", has small words before it.
      // Beside the subject of an official letter they may, if the day ends the line.
      let endsLine = month && year && line.text(words[words.endIndex - 1].range).count == 4
      if let before = words[..<start].last, before.capitals == .small, start == index || !endsLine { continue }
      return words[start].range.lowerBound..<range.upperBound
    }
    return nil
  }

  /// Whether a word is a date whose year can be read though its day may not: `OS-4-2026`.
  private func endsInYear(_ line: PageLine, _ word: Word) -> Bool {
    let parts = line.text(word.range).split { "-/.".contains($0) }
    return parts.count == 3 && parts[2].count == 4 && parts[2].allSatisfy(\.isNumber)
  }

  /// Where the time of day begins that telegrams print before the day, `16 giờ 30 phút`; the end where there is none.
  private func clockStart(_ line: PageLine, _ words: ArraySlice<Word>) -> Int {
    let clock = ["gio", "h", "phut", "hoi", "luc"].map { Array($0.utf8) }
    var start = words.endIndex
    while start > words.startIndex {
      let word = words[start - 1]
      guard clock.contains(word.key) || word.letterCount == 0 && word.key.allSatisfy({ (0x30...0x39).contains($0) })
      else { break }
      start -= 1
    }
    return words[start...].contains { clock.contains($0.key) } ? start : words.endIndex
  }

  /// Index of the first word of the place: the capitalised words right before `ngày`, five at the most.
  private func placeStart(_ line: PageLine, _ words: ArraySlice<Word>) -> Int {
    let words = words[..<clockStart(line, words)]
    var start = words.endIndex
    while start > words.startIndex, words.endIndex - start < 5 {
      let word = words[start - 1]
      let text = line.text(word.range)
      let isJoint = start < words.endIndex && (text == "-" || text == "–")
      let isAbbreviated = word.capitals == .all && text.hasSuffix(".") && start < words.endIndex
      // A comma inside belongs to what stands before the place.
      if start < words.endIndex, text.hasSuffix(",") { break }
      // The last word of a place may have lost its capital: "Nghĩa kỳ, ngày".
      let isLast = start == words.endIndex && text.hasSuffix(",") && start - 1 > words.startIndex
      let isSmallEnd = isLast && word.capitals == .small && words[start - 2].capitals == .first
      guard word.capitals == .first || isJoint || isAbbreviated || isSmallEnd, !Self.isSymbol(text) else { break }
      start -= 1
    }
    return start
  }
}
