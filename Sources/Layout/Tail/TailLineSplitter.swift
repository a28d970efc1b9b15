/// Takes a line below the text apart: recipients on the left and the signature on the right were read as one line.
struct TailLineSplitter {
  let matchers: LayoutMatchers

  /// A stretch of a line and its role; `recipient` stands for anything in the left column.
  struct Stretch {
    var kind: BlockKind
    var range: Range<Int>
  }

  /// Signs that stamps leave and recipients never have.
  private static let stampSigns = Array("©®@|\\{}<>«»~_=¥£§".unicodeScalars)

  /// The stretches from left to right.
  func stretches(of line: PageLine) -> [Stretch] {
    guard let split = signatureStart(line) else { return withoutStamp(line, line.content) }
    let start = line.words[split.word].range.lowerBound
    let right = Stretch(kind: split.kind, range: start..<line.content.upperBound)
    let left = line.trimmed(line.content.lowerBound..<start)
    return (left.isEmpty ? [] : [Stretch(kind: .recipient, range: left)]) + [right]
  }

  /// The index of the word that the right column begins with, and what it is.
  private func signatureStart(_ line: PageLine) -> (word: Int, kind: BlockKind)? {
    for index in line.words.indices {
      let rest = line.words[index...]
      guard rest.allSatisfy({ $0.capitals == .all || $0.capitals == .none }) else { continue }
      // Beside the recipients only their own punctuation can stand in front.
      if index > 0, line.words[index - 1].capitals == .all, !endsItem(line, line.words[index - 1]) { continue }
      if matchers.isAuthorityPrefix(line.words[index], of: line), rest.count > 1 || index == 0 {
        return (index, .signatureAuthority)
      }
      if let match = matchers.positions.prefix(rest), match.distance <= 1, rest.first?.capitals == .all {
        let extra = rest.count - match.words.count
        if extra <= 4 { return (index, .signaturePosition) }
      }
    }
    return nameStart(line).map { ($0, .signatureName) }
  }

  private func nameStart(_ line: PageLine) -> Int? {
    if matchers.isName(line.words[...], of: line, isCertain: false) { return 0 }
    for index in line.words.indices.dropFirst() where endsItem(line, line.words[index - 1]) {
      if matchers.isName(line.words[index...], of: line, isCertain: false) { return index }
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
