/// Takes a line below the text apart: recipients and the signature beside them were read as one line.
struct TailLineSplitter {
  let matchers: LayoutMatchers

  /// A stretch of a line and its role; `recipient` stands for anything in the column of the recipients.
  struct Stretch {
    var kind: BlockKind
    var range: Range<Int>
  }

  /// Signs that stamps leave and recipients never have.
  private static let stampSigns = Array("©®@|\\{}<>«»~_=¥£§".unicodeScalars)
  private static let bullets = Array("-–—+•*".unicodeScalars)
  /// What else the OCR makes of a dash at the beginning of a line.
  private static let damagedBullets = Array("~·●▪_=".unicodeScalars)

  /// The stretches from left to right.
  func stretches(of line: PageLine) -> [Stretch] {
    if let swapped = signatureFirst(line) { return swapped }
    guard let split = signatureStart(line) else { return withoutStamp(line, line.content) }
    let start = line.words[split.word].range.lowerBound
    let right = Stretch(kind: split.kind, range: start..<line.content.upperBound)
    let left = line.trimmed(line.content.lowerBound..<start)
    return (left.isEmpty ? [] : [Stretch(kind: .recipient, range: left)]) + [right]
  }

  /// Where the text of a list item begins behind its bullet, or nil where the range begins without one.
  static func textStart(_ line: PageLine, _ range: Range<Int>) -> Int? {
    guard let first = range.first, (bullets + damagedBullets).contains(line.scalars[first]) else { return nil }
    let start = MarkerParser.skipSpace(line, first + 1)
    return start < range.upperBound ? start : nil
  }

  /// Whether a word begins the list of recipients or an item of it.
  private func beginsRecipients(_ line: PageLine, _ index: Int) -> Bool {
    let word = line.words[index]
    if Self.bullets.contains(line.scalars[word.range.lowerBound]), index + 1 < line.words.count { return true }
    guard let match = matchers.recipientHeads.prefix(line.words[index...]) else { return false }
    return line.text(line.words[match.words.upperBound - 1].range).hasSuffix(":")
  }

  /// The signature on the left, recipients on the right: `T/M BAN THƯỜNG VỤ Nơi nhận:`.
  private func signatureFirst(_ line: PageLine) -> [Stretch]? {
    guard let split = line.words.indices.dropFirst().first(where: { beginsRecipients(line, $0) }) else { return nil }
    let left = line.words[..<split]
    let range = line.content.lowerBound..<left[split - 1].range.upperBound
    guard let kind = signatureKind(line, left) ?? (isSignatureMark(left) ? .noise : nil) else { return nil }
    return [
      Stretch(kind: kind, range: range),
      Stretch(kind: .recipient, range: line.words[split].range.lowerBound..<line.content.upperBound),
    ]
  }

  /// What words in capitals are in a signature, if anything.
  private func signatureKind(_ line: PageLine, _ words: ArraySlice<Word>) -> BlockKind? {
    guard let first = words.first, let last = words.last, words.allSatisfy({ isUpper($0, of: line) }),
      line.upperShare(first.range.lowerBound..<last.range.upperBound) >= 0.8 || first.letterCount == 0
    else { return nil }
    if matchers.isAuthorityPrefix(first, of: line), words.count > 1 { return .signatureAuthority }
    if isDamagedAuthority(words) { return .signatureAuthority }
    guard first.capitals == .all, let match = matchers.positions.prefix(words), match.distance <= 1 else { return nil }
    return words.count - match.words.count <= 4 ? .signaturePosition : nil
  }

  /// Whether a word is in capitals but for one letter: `Bí` of `PHÓ Bí THƯ`.
  private func isUpper(_ word: Word, of line: PageLine) -> Bool {
    word.capitals == .all || word.capitals == .none
      || word.capitals == .first && line.scalars[word.range].count { $0.properties.isLowercase } == 1
  }

  /// `JM BAN CHẤP HÀNH`: the name of a body behind an abbreviation that cannot be read.
  func isDamagedAuthority(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, words.count > 2, (1...3).contains(first.letterCount),
      matchers.positions.prefix(words) == nil, let match = matchers.authorities.prefix(words.dropFirst())
    else { return false }
    return match.words.lowerBound == words.startIndex + 1 && match.length > 5
  }

  /// `(Đã ký)` and what electronic signatures leave.
  private func isSignatureMark(_ words: ArraySlice<Word>) -> Bool {
    matchers.signatureMarks.whole(words) != nil
  }

  /// The index of the word that the signature on the right begins with, and what it is.
  private func signatureStart(_ line: PageLine) -> (word: Int, kind: BlockKind)? {
    if isSignatureMark(line.words[...]) { return (0, .noise) }
    for index in line.words.indices {
      // Beside the recipients only their own punctuation can stand in front.
      if index > 0, line.words[index - 1].capitals == .all, !endsItem(line, line.words[index - 1]) { continue }
      if let kind = signatureKind(line, line.words[index...]) { return (index, kind) }
    }
    return nameStart(line).map { ($0, .signatureName) }
  }

  private func nameStart(_ line: PageLine) -> Int? {
    if matchers.isName(line.words[...], of: line, isCertain: false) { return 0 }
    for index in line.words.indices.dropFirst() where endsItem(line, line.words[index - 1]) {
      // Recipients end in a sign; three capitalised words without one behind such a sign are another column.
      let isCertain = line.words.count - index > 2
      if matchers.isName(line.words[index...], of: line, isCertain: isCertain) { return index }
    }
    return nil
  }

  private func endsItem(_ line: PageLine, _ word: Word) -> Bool {
    ";,.:)".unicodeScalars.contains(line.scalars[word.range.upperBound - 1])
  }

  /// The line without what a stamp beside it left: stray signs and everything behind them.
  private func withoutStamp(_ line: PageLine, _ range: Range<Int>) -> [Stretch] {
    var lastEnd: Int?
    for word in line.words {
      let isStray = line.scalars[word.range].contains { Self.stampSigns.contains($0) }
      if isStray, let end = lastEnd, end > range.lowerBound {
        return [
          Stretch(kind: .recipient, range: range.lowerBound..<end),
          Stretch(kind: .noise, range: line.trimmed(end..<range.upperBound)),
        ]
      }
      if isStray { break }
      if endsItem(line, word) { lastEnd = word.range.upperBound }
    }
    // A stray letter behind the end of an item: "Lưu VP Đảng ủy, (Hậu). i"
    if let end = lastEnd, let last = line.words.last, last.range.lowerBound >= end, last.range.count <= 1,
      line.words.count > 2
    {
      return [Stretch(kind: .recipient, range: range.lowerBound..<end), Stretch(kind: .noise, range: last.range)]
    }
    return [Stretch(kind: .recipient, range: range)]
  }
}
