/// Scores lines for all encodings at once.
///
/// Words come again and again, so the scores of short ones are kept.
struct LegacyScorer {
  /// Scores by the number of the encoding.
  typealias Scores = SIMD8<Float>

  /// So many words are kept; random bytes would else fill the memory.
  private static let cacheLimit = 1 << 16
  /// Strings up to this length are held without an allocation.
  private static let cachedLength = 15

  private var scorers = LegacyEncoding.allCases.map(LegacyEvidence.init)
  private var cache: [String: Scores] = [:]

  /// The evidence of a line of UTF-8.
  /// - Complexity: O(*n*).
  mutating func score(_ line: ArraySlice<UInt8>) -> Scores {
    var total = Scores()
    var index = line.startIndex
    while index < line.endIndex {
      while index < line.endIndex, LineChunks.isBlank(UInt32(line[index])) { index += 1 }
      let start = index
      var plainWords = 0
      var isPlain = true
      var before: UInt8 = 0
      while index < line.endIndex, !LineChunks.isBlank(UInt32(line[index])) {
        let byte = line[index]
        if byte >= 0x80 || byte < 0x20 || Self.isMark(byte, after: before) { isPlain = false }
        if Self.isLetter(byte), !Self.isLetter(before) { plainWords += 1 }
        before = byte
        index += 1
      }
      if isPlain {
        total += Float(LegacyEvidence.plain) * Float(plainWords)
      } else {
        total += score(chunk: line[start..<index])
      }
    }
    return total
  }

  private mutating func score(chunk: ArraySlice<UInt8>) -> Scores {
    let text = String(decoding: chunk, as: UTF8.self)
    if chunk.count <= Self.cachedLength, let known = cache[text] { return known }
    let scalars = text.unicodeScalars.map(\.value)
    var scores = Scores()
    for index in scorers.indices { scores[index] = Float(scorers[index].score(scalars[...])) }
    if chunk.count <= Self.cachedLength {
      if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
      cache[text] = scores
    }
    return scores
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether VIQR may have a mark here: behind a vowel, or the second `d`.
  private static func isMark(_ byte: UInt8, after before: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "?"), UInt8(ascii: "."):
      VietnameseLetters.isVowel(VietnameseLetters.code(UInt32(before)))
    case UInt8(ascii: "d"), UInt8(ascii: "D"): before | 0x20 == UInt8(ascii: "d")
    default: false
    }
  }
}
