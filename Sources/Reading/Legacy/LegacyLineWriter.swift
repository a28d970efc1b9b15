/// Converts lines that are known to be in an encoding.
struct LegacyLineWriter {
  private let decoder: LegacyDecoder
  /// Whether the writer of the document escaped punctuation, so that every mark is one (VIQR).
  private let hasEscapes: Bool

  init(_ encoding: LegacyEncoding, lines: LegacyLines) {
    decoder = LegacyDecoder(encoding)
    let escapes: [[UInt32]] = [#"\."#, #"\?"#].map { $0.unicodeScalars.map(\.value) }
    hasEscapes =
      encoding == .viqr
      && (0..<lines.count).contains { line in
        let scalars = lines[line]
        return zip(scalars, scalars.dropFirst()).contains { escapes.contains([$0, $1]) }
      }
  }

  /// The line in Unicode; `next` is the line after it.
  func convert(_ line: [UInt32], next: [UInt32]) -> String {
    var result: [UInt32] = []
    result.reserveCapacity(line.count)
    var chunk = DecodedChunk()
    var end = 0
    let isInCapitals = decoder.encoding == .tcvn3 && Self.isInCapitals(line)
    for range in LineChunks(line) {
      result += line[end..<range.lowerBound]
      end = range.upperBound
      guard line[range].contains(where: decoder.isMeaningful), !isBullet(line[range]) else {
        result += line[range]
        continue
      }
      let hasFinalMark = decoder.encoding == .viqr && (hasEscapes || runsOn(line[range], line[end...], next: next))
      decoder.decode(line[range], hasFinalMark: hasFinalMark, into: &chunk)
      if decoder.encoding == .tcvn3 { Self.raise(&chunk, isInCapitals: isInCapitals) }
      result += chunk.scalars
    }
    result += line[end...]
    var text = String.UnicodeScalarView()
    for scalar in result { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(text)
  }

  /// Whether a full stop at the end of a chunk ends no sentence, so that it must be a mark.
  ///
  /// That is where a small letter or no letter at all follows, and behind capitalised words, which are followed by others
  /// more often than by the end of a sentence: `Bo^. Ta`i chi'nh`. A letter by itself is the label of a list.
  private func runsOn(_ chunk: ArraySlice<UInt32>, _ rest: ArraySlice<UInt32>, next: [UInt32]) -> Bool {
    let letters = chunk.filter { VietnameseLetters.code($0) != 0 }
    guard let own = letters.first, letters.count > 1 else { return false }
    let following = rest.first { !LineChunks.isBlank($0) }
    guard let first = following ?? next.first(where: { !LineChunks.isBlank($0) }) else { return false }
    let isLetter = VietnameseLetters.code(first) != 0
    if isLetter, !VietnameseLetters.isUpper(first) { return true }
    return following != nil && (!isLetter || VietnameseLetters.isUpper(own))
  }

  /// A middle dot by itself begins an item of a list; the letter that TCVN3 has in its place is no word.
  private func isBullet(_ chunk: ArraySlice<UInt32>) -> Bool {
    decoder.encoding == .tcvn3 && chunk.count == 1 && chunk.first == 0xB7
  }

  /// Whether all plain letters of a line, two of them at least, are capitals.
  private static func isInCapitals(_ line: [UInt32]) -> Bool {
    var uppers = 0
    for scalar in line where scalar < 0x80 && VietnameseLetters.code(scalar) != 0 {
      guard VietnameseLetters.isUpper(scalar) else { return false }
      uppers += 1
    }
    return uppers >= 2
  }

  /// Makes capitals of the converted letters of words that were set in a font of capitals.
  ///
  /// Such fonts have them in the codes of small letters: `TØNH` is *TỈNH*. It takes two plain capitals to know.
  private static func raise(_ chunk: inout DecodedChunk, isInCapitals: Bool) {
    for word in chunk.words {
      let plain = word.filter { !chunk.isConverted($0) }
      let areCapitals = plain.allSatisfy { VietnameseLetters.isUpper(chunk.scalars[$0]) }
      guard areCapitals, isInCapitals || plain.count >= 2 else { continue }
      for index in word { chunk.scalars[index] = VietnameseLetters.upper(chunk.scalars[index]) }
    }
  }
}
