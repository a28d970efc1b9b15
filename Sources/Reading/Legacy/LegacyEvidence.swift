/// How much better text reads in an encoding than as it stands, in nats.
///
/// Of the words of Vietnamese seven in ten have marks, and nearly all of those are well-formed syllables. Of the words of
/// other text that has some characters beyond ASCII (French, German, Vietnamese as an English OCR program read it) few
/// have such characters, and few of those happen to become syllables. The weights are logarithms of the ratios of such
/// frequencies, counted in 95,000 lines of simulated scans and in administrative text written in each encoding.
struct LegacyEvidence {
  /// A word in plain letters.
  static let plain = -1.0
  /// A word that becomes a syllable with marks.
  private static let syllable = 3.0
  /// The same where the encoding changed nothing but é: OCR programs write that for many letters.
  private static let syllableOfCommonMistake = -1.0
  /// A word that becomes no syllable.
  private static let malformed = -6.0
  /// A word that has Vietnamese letters of Unicode.
  private static let foreign = -6.0
  /// A word that is UTF-8 twice: such sequences hardly come about otherwise.
  private static let wellFormedUTF8 = 4.0

  private static let commonMistake: UInt32 = 0xE9

  let decoder: LegacyDecoder
  private var chunk = DecodedChunk()

  init(_ encoding: LegacyEncoding) { decoder = LegacyDecoder(encoding) }

  /// The evidence of the characters between two blanks: above 0 for the encoding.
  /// - Complexity: O(*n*).
  mutating func score(_ source: ArraySlice<UInt32>) -> Double {
    decoder.decode(source, into: &chunk)
    if decoder.encoding == .utf8 { return scoreUTF8(source) }
    var total = 0.0
    for word in chunk.words { total += score(word) }
    return total
  }

  private func scoreUTF8(_ source: ArraySlice<UInt32>) -> Double {
    if chunk.scalars.count < source.count { return Self.wellFormedUTF8 }
    if source.contains(where: { $0 >= 0xC0 }) { return Self.malformed }
    return Self.plain * Double(chunk.words.count)
  }

  private func score(_ word: Range<Int>) -> Double {
    let converted = word.filter(chunk.isConverted)
    let letters = chunk.scalars[word]
    let codes = letters.map(VietnameseLetters.code)
    guard !converted.isEmpty else {
      return Self.scorePlain(codes, isUnicode: letters.contains { $0 >= 0x100 && VietnameseLetters.code($0) != 0 })
    }
    // A sign by itself, such as × in a table, would do for a letter.
    guard letters.count > 1 else { return 0 }
    guard SyllableShape.isWellFormed(codes), isCaseRegular(word) else {
      // Abbreviations such as QĐ are no syllables.
      return letters.allSatisfy(VietnameseLetters.isUpper) ? 0 : Self.malformed
    }
    let origins = chunk.origins(of: word)
    let originCodes = origins.map(VietnameseLetters.code)
    if SyllableShape.isWellFormed(originCodes), originCodes.contains(where: VietnameseLetters.isMarked) { return 0 }
    let isCommonMistake = converted.allSatisfy { chunk.origins(of: $0..<($0 + 1)).elementsEqual([Self.commonMistake]) }
    return isCommonMistake ? Self.syllableOfCommonMistake : Self.syllable
  }

  /// Whether capitals stand first or everywhere; the fonts of capitals of TCVN3 have them in the codes of small letters.
  private func isCaseRegular(_ word: Range<Int>) -> Bool {
    let relevant = word.filter {
      decoder.encoding != .tcvn3 || !chunk.isConverted($0) || VietnameseLetters.isUpper(chunk.scalars[$0])
    }
    let uppers = relevant.filter { VietnameseLetters.isUpper(chunk.scalars[$0]) }
    return uppers.isEmpty || uppers.count == relevant.count || uppers == [word.lowerBound]
  }

  /// A word that the encoding leaves as it is, in characters of the text as it stands.
  private static func scorePlain(_ codes: [UInt8], isUnicode: Bool) -> Double {
    if isUnicode { return foreign }
    guard codes.contains(where: { $0 == 0 || VietnameseLetters.isMarked($0) }) else { return plain }
    // Some encodings have à and é where ISO-8859-1 has them.
    return SyllableShape.isWellFormed(codes) ? 0 : malformed
  }
}
