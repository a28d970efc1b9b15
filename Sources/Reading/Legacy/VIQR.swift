/// Vietnamese Quoted-Readable (RFC 1456): `Vie^.t Nam`, `ddu+o+`ng`.
enum VIQR {
  private static let marks: [UInt32: UInt32] = [
    ascii("^"): VietnameseLetters.circumflex, ascii("("): VietnameseLetters.breve, ascii("+"): VietnameseLetters.horn,
    ascii("*"): VietnameseLetters.horn, ascii("`"): 0x300, ascii("'"): 0x301, ascii("?"): 0x309, ascii("~"): 0x303,
    ascii("."): 0x323,
  ]
  private static let backslash = ascii("\\")
  private static let closers = ")]}\"'\u{BB}\u{201D}\u{2019}".unicodeScalars.map(\.value)

  private static func ascii(_ character: Unicode.Scalar) -> UInt32 { character.value }

  /// Whether a character may be a mark, or begin an escape.
  static func isMeaningful(_ scalar: UInt32) -> Bool {
    scalar < 0x80 && (marks[scalar] != nil || scalar == backslash || scalar == ascii("d") || scalar == ascii("D"))
  }

  /// Decodes characters between two spaces.
  ///
  /// A full stop at the end may be a mark or punctuation: `hasFinalMark` says which.
  static func decode(_ chunk: ArraySlice<UInt32>, hasFinalMark: Bool, into result: inout DecodedChunk) {
    result.removeAll()
    guard !isAddress(chunk) else {
      for scalar in chunk { result.append(scalar, from: scalar) }
      return
    }
    let end = hasFinalMark ? chunk.endIndex : endOfText(chunk)
    var index = chunk.startIndex
    while index < chunk.endIndex {
      let scalar = chunk[index]
      let next = index + 1 < chunk.endIndex ? chunk[index + 1] : 0
      if scalar == backslash, isMeaningful(next) {
        result.append(next, from: scalar)
        result.origins.append(next)
        index += 1
      } else if let mark = marks[scalar], index < end, !(isTone(mark) && hasTone(result)), result.addMark(mark) {
        result.origins.append(scalar)
      } else if scalar | 0x20 == ascii("d"), next | 0x20 == ascii("d"), canBeBarred(scalar, next, result) {
        result.append(scalar == ascii("d") ? 0x111 : 0x110, from: scalar)
        result.origins.append(next)
        index += 1
      } else {
        result.append(scalar, from: scalar)
      }
      index += 1
    }
    keepForeignWords(&result)
  }

  private static func isTone(_ mark: UInt32) -> Bool { VietnameseLetters.toneMarks.contains(mark) }

  /// Whether the word at the end has a tone: a syllable has one only, and what looks like a second is punctuation.
  private static func hasTone(_ result: DecodedChunk) -> Bool {
    let letters = result.scalars.suffix(SyllableShape.maximumLength).reversed().prefix {
      VietnameseLetters.code($0) != 0
    }
    return letters.contains { VietnameseLetters.hasTone(VietnameseLetters.code($0)) }
  }

  /// `dd` begins a word or stands among capitals, as in `QDD`: `add` is English.
  private static func canBeBarred(_ first: UInt32, _ second: UInt32, _ result: DecodedChunk) -> Bool {
    guard let last = result.scalars.last, VietnameseLetters.code(last) != 0 else { return true }
    return VietnameseLetters.isUpper(last) && first == ascii("D") && second == ascii("D")
  }

  /// Where the punctuation at the end begins that might else be taken for a tone: `la.` may be *la* and a full stop.
  ///
  /// Behind such a mark nothing stands but closing brackets and quotes. Three dots are never a mark.
  private static func endOfText(_ chunk: ArraySlice<UInt32>) -> Int {
    guard let lastLetter = chunk.lastIndex(where: { VietnameseLetters.code($0) != 0 }) else { return chunk.endIndex }
    guard let stop = chunk[(lastLetter + 1)...].firstIndex(of: ascii(".")) else { return chunk.endIndex }
    let after = chunk[(stop + 1)...]
    let isFinal = after.allSatisfy { closers.contains($0) } || after.prefix(2).elementsEqual([ascii("."), ascii(".")])
    return isFinal ? stop : chunk.endIndex
  }

  private static func isAddress(_ chunk: ArraySlice<UInt32>) -> Bool {
    chunk.contains(ascii("@")) || chunk.contains(ascii("/")) && chunk.contains(ascii(":"))
  }

  /// Words that make no syllable with their marks are put back, but for đ in abbreviations.
  private static func keepForeignWords(_ result: inout DecodedChunk) {
    var kept = DecodedChunk()
    var hasForeign = false
    var next = 0
    for word in result.words {
      let codes = result.scalars[word].map(VietnameseLetters.code)
      let isChanged = word.contains { index in
        let scalar = result.scalars[index]
        return result.isConverted(index) && scalar >= 0x80 && scalar | 1 != 0x111
      }
      guard isChanged, !SyllableShape.isWellFormed(codes) else { continue }
      hasForeign = true
      kept.append(contentsOf: result, in: next..<word.lowerBound)
      for origin in result.origins(of: word) { kept.append(origin, from: origin) }
      next = word.upperBound
    }
    guard hasForeign else { return }
    kept.append(contentsOf: result, in: next..<result.scalars.count)
    result = kept
  }
}
