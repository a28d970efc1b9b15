import Restoration

/// A line that has text, with what the analysis asks about it again and again.
struct PageLine {
  /// The number of the line in the file, from 1.
  var number: Int
  /// The page the line stands on, from 1.
  var page: Int
  /// The whole line.
  var scalars: [Unicode.Scalar]
  /// The line without the white space around it.
  var content: Range<Int>
  /// The words in order.
  var words: [Word]
  /// The first word as the OCR read it, for what restoration took for a word and layout knows to be a label.
  var ocrHead: String
  /// How many letters and how many capitals stand before each place.
  private var letterCounts: [(letters: Int32, capitals: Int32)]
  /// Number of blank lines between the line before that has text and this one.
  var blanksBefore: Int

  /// Nil for a blank line.
  init?(_ line: RestoredLine, blanksBefore: Int) {
    number = line.number
    page = line.page
    self.blanksBefore = blanksBefore
    scalars = Array(line.text.unicodeScalars)
    ocrHead = String(line.ocr.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    words = Self.words(of: scalars)
    letterCounts = Self.counts(of: scalars)
    for token in line.tokens where Self.isCapitalized(token.ocr) {
      let place = words.firstIndex { $0.range.contains(token.restoredRange.lowerBound) }
      if let place { words[place].isCapitalizedInScan = true }
    }
    guard let first = words.first, let last = words.last else { return nil }
    content = first.range.lowerBound..<last.range.upperBound
  }

  private static func isCapitalized(_ text: String) -> Bool {
    guard let first = text.first, first.isUppercase else { return false }
    return text.dropFirst().contains { $0.isLowercase }
  }

  /// Length without the white space around.
  var length: Int { content.count }
  /// The first character.
  var first: Unicode.Scalar { scalars[content.lowerBound] }
  /// The last character.
  var last: Unicode.Scalar { scalars[content.upperBound - 1] }

  /// The share of capitals among the letters of a range, from 0 to 1; 0 without letters.
  func upperShare(_ range: Range<Int>) -> Double {
    let (letters, capitals) = letters(in: range)
    return letters == 0 ? 0 : Double(capitals) / Double(letters)
  }

  /// How many letters a range has, and how many of them are capitals.
  func letters(in range: Range<Int>) -> (letters: Int, capitals: Int) {
    let (start, end) = (letterCounts[range.lowerBound], letterCounts[range.upperBound])
    return (Int(end.letters - start.letters), Int(end.capitals - start.capitals))
  }

  /// Whether a range is written in capitals, some misread letters aside.
  func isUpper(_ range: Range<Int>) -> Bool { upperShare(range) >= 0.75 }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, LetterTable.isSpace(scalars[lower]) { lower += 1 }
    while lower < upper, LetterTable.isSpace(scalars[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The words that lie inside a range.
  func words(in range: Range<Int>) -> ArraySlice<Word> {
    let start = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.count
    let end = words[start...].firstIndex { $0.range.upperBound > range.upperBound } ?? words.count
    return words[start..<end]
  }

  private static func counts(of scalars: [Unicode.Scalar]) -> [(letters: Int32, capitals: Int32)] {
    var counts: [(letters: Int32, capitals: Int32)] = [(0, 0)]
    counts.reserveCapacity(scalars.count + 1)
    var (letters, capitals): (Int32, Int32) = (0, 0)
    for scalar in scalars {
      if LetterTable.isLetter(scalar) {
        letters += 1
        if LetterTable.isCapital(scalar) { capitals += 1 }
      }
      counts.append((letters, capitals))
    }
    return counts
  }

  private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...scalars.count {
      if index < scalars.count, !LetterTable.isSpace(scalars[index]) {
        if start == nil { start = index }
      } else if let begin = start {
        words.append(Word(scalars[begin..<index]))
        start = nil
      }
    }
    return words
  }
}
