/// Recognises the markers at the beginning of lines, damaged Roman numbers included.
struct MarkerParser {
  private let divisions: [(style: Marker.Style, names: [String], words: PhraseMatcher)]

  init(_ divisions: LayoutVocabulary.Divisions) {
    let styles: [(Marker.Style, [String])] = [
      (.part, divisions.part), (.chapter, divisions.chapter), (.division, divisions.section),
      (.article, divisions.article),
    ]
    self.divisions = styles.map { (style: $0, names: $1, words: PhraseMatcher($1, tolerance: 1)) }
  }

  /// What the line may begin with; whether it does so depends on the lines before.
  func marker(of line: PageLine) -> Marker? {
    division(line) ?? bullet(line) ?? parenthesis(line) ?? decimal(line) ?? number(line) ?? roman(line)
      ?? restoredRoman(line) ?? letter(line) ?? restoredLetter(line) ?? unreadable(line)
  }

  // MARK: Words

  private func division(_ line: PageLine) -> Marker? {
    guard let head = line.words.first, head.capitals == .first || head.capitals == .all else { return nil }
    for (style, names, matcher) in divisions {
      guard let match = matcher.prefix(line.words[...].prefix(2)), match.words.upperBound < line.words.count else {
        continue
      }
      let number = line.words[match.words.upperBound]
      let key = Self.trimPunctuation(line, number.range)
      let isAlone = line.words.count == match.words.count + 1
      guard let (ordinal, text) = Self.ordinal(line, key, mayBeDamaged: isAlone && style != .article) else { continue }
      let hasPunctuation = key.upperBound < number.range.upperBound
      // "Điều lệ", "Phần lớn", "mục tiêu" are words, not divisions; a damaged word needs a point behind its number.
      let isDamaged = match.distance > 0
      guard !isDamaged || (style == .article ? hasPunctuation && !isAlone : isAlone) else { continue }
      let label = names[match.phrase] + " " + text
      return Marker(
        style: style, label: label, ordinal: ordinal,
        textStart: Self.skipSpace(line, Self.skipPunctuation(line, key.upperBound)), isSetOff: hasPunctuation)
    }
    return nil
  }

  /// The value of the number of a division and how it is written; a damaged one only where nothing else is meant.
  private static func ordinal(_ line: PageLine, _ range: Range<Int>, mayBeDamaged: Bool) -> (Int, String)? {
    let text = line.text(range)
    if let number = Int(text.prefix { $0.isNumber }), number > 0, text.count <= 4,
      text.drop(while: { $0.isNumber }).allSatisfy({ $0.isLetter })
    {
      return (number, text)
    }
    if let roman = RomanNumeral.value(of: text) { return (roman, text) }
    let words = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"]
    let key = String(decoding: Folding.key(text.unicodeScalars), as: UTF8.self)
    if let index = words.firstIndex(of: key) { return (index + 1, text) }
    guard mayBeDamaged, let value = RomanNumeral.reading(text)?.value else { return nil }
    return (value, RomanNumeral.text(of: value))
  }

  // MARK: Signs

  private func bullet(_ line: PageLine) -> Marker? {
    let style: Marker.Style
    switch line.first {
    case "-", "–", "—", "•", "*", "·", "●", "▪", "~", "−", "\u{F0B7}": style = .dash
    case "+": style = .plus
    default: return nil
    }
    let start = Self.skipSpace(line, line.content.lowerBound + 1)
    // A sign alone, a rule or a negative number is no bullet.
    guard start < line.content.upperBound,
      line.scalars[start].properties.isAlphabetic || start > line.content.lowerBound + 1
    else { return nil }
    guard line.scalars[start] != line.first, line.words.contains(where: { $0.letterCount > 0 }) else { return nil }
    let label = style == .plus ? "+" : line.first == "*" ? "*" : "-"
    return Marker(style: style, label: label, ordinal: 0, textStart: start, isSetOff: true)
  }

  // MARK: Numbers

  private func parenthesis(_ line: PageLine) -> Marker? {
    guard line.first == "(" else { return nil }
    let digits = Self.digits(line, line.content.lowerBound + 1)
    guard !digits.isEmpty, digits.upperBound < line.content.upperBound, line.scalars[digits.upperBound] == ")",
      let number = Int(line.text(digits)), (1...99).contains(number)
    else { return nil }
    return Marker(
      style: .parenthesis, label: String(number), ordinal: number,
      textStart: Self.skipSpace(line, digits.upperBound + 1), isSetOff: true)
  }

  /// `1.2` and `1.2.3`, each number below 100, followed by a space and a word.
  private func decimal(_ line: PageLine) -> Marker? {
    guard let word = line.words.first, line.words.count > 1 else { return nil }
    let range = Self.trimPunctuation(line, word.range)
    let parts = line.text(range).split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard (2...4).contains(parts.count), numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    return Marker(
      style: parts.count == 2 ? .decimal : .deepDecimal, label: line.text(range), ordinal: numbers.last ?? 0,
      textStart: Self.skipSpace(line, Self.skipPunctuation(line, range.upperBound)),
      isSetOff: range.upperBound < word.range.upperBound)
  }

  private func number(_ line: PageLine) -> Marker? {
    let digits = Self.digits(line, line.content.lowerBound)
    guard let first = line.words.first, !digits.isEmpty, digits.count <= 2, let number = Int(line.text(digits)),
      number > 0
    else { return nil }
    let end = Self.skipPunctuation(line, Self.skipSpace(line, digits.upperBound))
    let start = Self.skipSpace(line, end)
    guard start < line.content.upperBound else { return nil }
    let isSetOff = end > Self.skipSpace(line, digits.upperBound)
    // "12/2025", "3,5 tỷ", "20%" and times go on right behind the digits.
    if isSetOff, start == end, !line.scalars[start].properties.isAlphabetic { return nil }
    if isSetOff, start == end,
      line.scalars[digits.upperBound] == "/" || HeadLineSplitter.isSymbol(line.text(first.range))
    {
      return nil
    }
    if !isSetOff, start == digits.upperBound { return nil }
    if !isSetOff, !line.scalars[start].properties.isUppercase { return nil }
    return Marker(style: .number, label: String(number), ordinal: number, textStart: start, isSetOff: isSetOff)
  }

  /// `I.`, also as `l.`, `|.`, `1I-`, `IL`; the text behind it is left to the caller to judge.
  private func roman(_ line: PageLine) -> Marker? {
    var end = line.content.lowerBound
    while end < line.content.upperBound, end - line.content.lowerBound < 6,
      RomanNumeral.isDigitOrLookalike(line.scalars[end])
    { end += 1 }
    let numeral = line.content.lowerBound..<end
    guard !numeral.isEmpty, let (value, isExact) = RomanNumeral.reading(line.text(numeral)) else { return nil }
    let afterSpace = Self.skipSpace(line, end)
    let punctuationEnd = Self.skipPunctuation(line, afterSpace)
    let start = Self.skipSpace(line, punctuationEnd)
    guard start < line.content.upperBound else { return nil }
    let isSetOff = punctuationEnd > afterSpace
    // Without its point a number is told by the capitals behind it only.
    guard isSetOff || afterSpace > end, isSetOff && isExact || line.isUpper(start..<line.content.upperBound) else {
      return nil
    }
    return Marker(
      style: .roman, label: RomanNumeral.text(of: value), ordinal: value, textStart: start, isSetOff: isSetOff)
  }

  /// The Roman number before capitals that restoration made a word of: `Ill-` became `là-`.
  private func restoredRoman(_ line: PageLine) -> Marker? {
    let numeral = line.ocrHead.unicodeScalars.prefix { RomanNumeral.isDigitOrLookalike($0) }
    guard let word = line.words.first, line.words.count > 2, numeral.count > 1,
      line.ocrHead.unicodeScalars.count == numeral.count + 1, let sign = line.ocrHead.last, ".-–—".contains(sign),
      let (value, _) = RomanNumeral.reading(String(numeral)),
      line.isUpper(Self.skipSpace(line, word.range.upperBound)..<line.content.upperBound)
    else { return nil }
    return Marker(
      style: .roman, label: RomanNumeral.text(of: value), ordinal: value,
      textStart: Self.skipSpace(line, word.range.upperBound), isSetOff: true)
  }

  /// A Roman number past reading in front of capitals, `NI - NỘI DUNG`: which one it is, its neighbours tell.
  private func unreadable(_ line: PageLine) -> Marker? {
    var end = line.content.lowerBound
    while end < line.content.upperBound, end - line.content.lowerBound < 4,
      "IVXHLTNMUWYil|1!".unicodeScalars.contains(line.scalars[end])
    { end += 1 }
    let afterSpace = Self.skipSpace(line, end)
    let punctuationEnd = Self.skipPunctuation(line, afterSpace)
    let start = Self.skipSpace(line, punctuationEnd)
    guard end > line.content.lowerBound, punctuationEnd > afterSpace, start > punctuationEnd,
      line.words(in: start..<line.content.upperBound).count > 1, line.isUpper(start..<line.content.upperBound)
    else { return nil }
    let label = line.text(line.content.lowerBound..<end)
    return Marker(style: .roman, label: label, ordinal: 0, textStart: start, isSetOff: true)
  }

  /// A letter of a list, `a)` or `b.`, and in front of capitals a capital, `A.`, too.
  private func letter(_ line: PageLine) -> Marker? {
    let start = line.content.lowerBound
    guard start + 1 < line.content.upperBound, line.first.properties.isAlphabetic else { return nil }
    let sign = line.scalars[start + 1]
    guard sign == ")" || sign == "." || sign == "/" else { return nil }
    let text = Self.skipSpace(line, start + 2)
    guard text < line.content.upperBound, sign == ")" || text > start + 2 else { return nil }
    let isCapital = line.first.properties.isUppercase
    let small = line.first.properties.lowercaseMapping.unicodeScalars.first ?? line.first
    guard let index = Self.alphabet.firstIndex(of: small) else { return nil }
    if isCapital, !line.isUpper(text..<line.content.upperBound) { return nil }
    return Marker(
      style: isCapital ? .capital : .letter, label: String(line.first), ordinal: index + 1, textStart: text,
      isSetOff: true)
  }

  /// The letter of a list that restoration made a word of: `a)` became `là)`.
  private func restoredLetter(_ line: PageLine) -> Marker? {
    guard let word = line.words.first, line.words.count > 1, (2...4).contains(word.letterCount),
      line.scalars[word.range.upperBound - 1] == ")"
    else { return nil }
    let read = Array(line.ocrHead.unicodeScalars)
    guard read.count == 2, read[1] == ")", let index = Self.alphabet.firstIndex(of: read[0]) else { return nil }
    return Marker(
      style: .letter, label: String(read[0]), ordinal: index + 1,
      textStart: Self.skipSpace(line, word.range.upperBound), isSetOff: true)
  }

  /// The letters that number the items of a list, in their order.
  static let alphabet = Array("abcdđeghiklmnopqrstuvxy".unicodeScalars)

  // MARK: Positions

  private static func digits(_ line: PageLine, _ start: Int) -> Range<Int> {
    var end = start
    while end < line.content.upperBound, (0x30...0x39).contains(line.scalars[end].value) { end += 1 }
    return start..<end
  }

  static func skipSpace(_ line: PageLine, _ start: Int) -> Int {
    var end = start
    while end < line.content.upperBound, line.scalars[end].properties.isWhitespace { end += 1 }
    return end
  }

  private static func skipPunctuation(_ line: PageLine, _ start: Int) -> Int {
    var end = start
    while end < line.content.upperBound, ".:)-–—/,".unicodeScalars.contains(line.scalars[end]) { end += 1 }
    return end
  }

  private static func trimPunctuation(_ line: PageLine, _ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    while upper > range.lowerBound, ".:)-–—/,;".unicodeScalars.contains(line.scalars[upper - 1]) { upper -= 1 }
    return range.lowerBound..<upper
  }
}
