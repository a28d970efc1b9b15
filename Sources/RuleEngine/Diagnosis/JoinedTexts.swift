import ICU

/// Many texts as one, so that a pattern has to be searched for only once.
struct JoinedTexts {
  /// The texts in the form that patterns see, each a line of its own.
  let text: SearchText
  /// Where each text begins, in UTF-16 units.
  private let starts: [Int]
  private let texts: [RuleText]

  /// White space in patterns does not match the sign between texts.
  private static let separator = "\n\u{1}\n"

  init(_ texts: [RuleText]) {
    self.texts = texts
    var (joined, starts): (String, [Int]) = ("", [])
    var length = 0
    for text in texts {
      starts.append(length)
      let folded = text.folded.substring(0..<text.unitCount) + Self.separator
      joined += folded
      length += folded.utf16.count
    }
    self.text = SearchText(joined)
    self.starts = starts
  }

  /// The text that a range lies in and the range there in Unicode scalars; nil for one that is empty or lies in several.
  func place(of range: Range<Int>) -> (text: Int, range: Range<Int>)? {
    guard !range.isEmpty, let index = starts.lastIndex(where: { $0 <= range.lowerBound }) else { return nil }
    let own = range.lowerBound - starts[index]..<range.upperBound - starts[index]
    guard own.upperBound <= texts[index].unitCount else { return nil }
    return (index, texts[index].original.scalarRange(own))
  }
}
