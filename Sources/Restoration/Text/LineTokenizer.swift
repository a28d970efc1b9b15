/// Cuts a line as read into tokens.
struct LineTokenizer {
  /// Tells whether a form was seen in training.
  let knows: (UInt64) -> Bool
  /// The condition of the text.
  let condition: TextCondition

  private static let innerBreaks: Set<UInt32> = Set("“”«»\"()[]{},;…–—―-/.:!?".unicodeScalars.map(\.value))
  /// What a sentence or an item of a list ends with.
  static let sentenceEnds: Set<UInt32> = Set(".:;!?".unicodeScalars.map(\.value))

  /// The tokens of a line, in order.
  /// - Parameter continuesSentence: whether the line before ended in the middle of a sentence.
  func tokens(_ scalars: [UInt32], line: Int, continuesSentence: Bool) -> [RawToken] {
    let isInCapitals = Self.isInCapitals(scalars)
    var result: [RawToken] = []
    var position = 0
    var startsSentence = !continuesSentence
    while position < scalars.count {
      while position < scalars.count, CharacterClass.isSpace(scalars[position]) { position += 1 }
      let begin = position
      while position < scalars.count, !CharacterClass.isSpace(scalars[position]) { position += 1 }
      guard begin < position else { break }
      let chunk = Chunk(scalars: scalars, range: begin..<position, line: line, isInCapitals: isInCapitals)
      var found = tokens(chunk, startsSentence: startsSentence)
      if result.isEmpty, found.count == 1, Self.isLabel(found[0], scalars) {
        found[0].isLabel = true
      }
      if !found.isEmpty {
        let last = scalars[position - 1]
        let isLabel = result.isEmpty && found.count == 1 && (found[0].kind == .number || found[0].form.count == 1)
        startsSentence = Self.sentenceEnds.contains(last) || (isLabel && last == 0x29)
      } else if result.isEmpty {
        startsSentence = true
      }
      result += found
    }
    return result
  }

  /// Whether a mark stands behind the first token of a line: `1.`, `a)`, `II-`, `III -`.
  private static func isLabel(_ token: RawToken, _ scalars: [UInt32]) -> Bool {
    guard token.form.count <= 4 else { return false }
    var next = token.range.upperBound
    while next < scalars.count, CharacterClass.isSpace(scalars[next]) { next += 1 }
    guard next < scalars.count else { return false }
    return scalars[next] == 0x2E || scalars[next] == 0x29 || CharacterClass.isDash(scalars[next])
  }

  private struct Chunk {
    var scalars: [UInt32]
    var range: Range<Int>
    var line: Int
    var isInCapitals: Bool
  }

  private func tokens(_ chunk: Chunk, startsSentence: Bool) -> [RawToken] {
    let core = core(chunk)
    guard !core.isEmpty else { return [] }
    let form = Array(chunk.scalars[core])
    let kind = TokenClassifier.kind(form)
    if kind != .syllable || knows(FormKey.hash(form)) || !form.contains(where: Self.innerBreaks.contains) {
      return [token(chunk, core, kind, followsSpace: core.lowerBound == chunk.range.lowerBound, startsSentence)]
    }
    return pieces(chunk, core, startsSentence)
  }

  /// The tokens of a chunk that holds several, such as `khéo”dugc` or `té-xã`.
  private func pieces(_ chunk: Chunk, _ core: Range<Int>, _ startsSentence: Bool) -> [RawToken] {
    var result: [RawToken] = []
    var begin = core.lowerBound
    while begin < core.upperBound {
      while begin < core.upperBound, Self.innerBreaks.contains(chunk.scalars[begin]) { begin += 1 }
      var end = begin
      while end < core.upperBound, !Self.innerBreaks.contains(chunk.scalars[end]) { end += 1 }
      let piece = OuterPunctuation.core(of: chunk.scalars[begin..<end])
      if !piece.isEmpty {
        let kind = TokenClassifier.kind(Array(chunk.scalars[piece]))
        let isFirst = result.isEmpty
        result.append(
          token(
            chunk, piece, kind, followsSpace: isFirst && piece.lowerBound == chunk.range.lowerBound,
            isFirst && startsSentence))
      }
      begin = max(end, begin + 1)
    }
    return result
  }

  /// The token inside the punctuation: with a quote behind it where the table knows it so, since the hook of ơ and ư is
  /// often read as one; a mark alone where the table knows it as a letter.
  private func core(_ chunk: Chunk) -> Range<Int> {
    let core = OuterPunctuation.core(of: chunk.scalars[chunk.range])
    if core.isEmpty {
      var end = chunk.range.upperBound
      while end > chunk.range.lowerBound, [0x2E, 0x2C, 0x3B, 0x3A, 0x29].contains(chunk.scalars[end - 1]) { end -= 1 }
      let mark = chunk.range.lowerBound..<end
      return !mark.isEmpty && mark.count <= 2 && knows(FormKey.hash(chunk.scalars[mark])) ? mark : end..<end
    }
    var end = core.upperBound
    while end < chunk.range.upperBound, OuterPunctuation.isQuote(chunk.scalars[end]) { end += 1 }
    let quoted = core.lowerBound..<end
    if end > core.upperBound, !knows(FormKey.hash(chunk.scalars[core])), knows(FormKey.hash(chunk.scalars[quoted])) {
      return quoted
    }
    return core
  }

  private func token(
    _ chunk: Chunk, _ range: Range<Int>, _ kind: RestoredToken.Kind, followsSpace: Bool, _ startsSentence: Bool
  ) -> RawToken {
    let form = Array(chunk.scalars[range])
    return RawToken(
      form: form, hash: FormKey.hash(form), range: range, line: chunk.line, kind: kind, isLabel: false, label: nil,
      followsSpace: followsSpace,
      startsSentence: startsSentence,
      condition: form.contains(where: CharacterClass.isVietnameseOnly) ? .marked : condition,
      isInCapitals: chunk.isInCapitals)
  }

  private static func isInCapitals(_ scalars: [UInt32]) -> Bool {
    var uppers = 0
    var lowers = 0
    for scalar in scalars {
      if CharacterClass.isUpper(scalar) { uppers += 1 } else if CharacterClass.isLetter(scalar) { lowers += 1 }
    }
    return uppers >= 4 && uppers > 2 * lowers
  }
}
