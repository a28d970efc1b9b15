/// What a whole text tells of its condition.
struct TextDiagnosis {
  /// The condition of the text.
  let condition: TextCondition
  /// The share of words that are wrong, as far as can be told, where words are mostly right.
  let damage: Float

  /// In Vietnamese, two words in three have a letter of its own; where the English pack read it, hardly one in a hundred.
  private static let markedShare: Float = 0.2
  /// Text without marks holds no other letters than these, but for slips.
  private static let bareShare: Float = 0.995
  /// And most of its words are Vietnamese without their marks: of words in other languages few are.
  private static let bareWordShare: Float = 0.93
  /// A text must have so many words for that to mean something.
  private static let bareMinimum: Float = 12
  /// Bounds of the damage.
  private static let leastDamage: Float = 0.002
  private static let mostDamage: Float = 0.5
  /// How many words may have become other words for each that became no word, and how that grows with their share.
  private static let hiddenDamage: Float = 5
  private static let hiddenDamageGrowth: Float = 60

  /// Looks at all words of a text.
  /// - Complexity: linear in the text.
  init(_ lines: some Sequence<[UInt32]>, _ vocabulary: Vocabulary) {
    var words: Float = 0
    var marked: Float = 0
    var plain: Float = 0
    var bare: Float = 0
    var unknown: Float = 0
    for line in lines {
      for chunk in line.split(whereSeparator: CharacterClass.isSpace)
      where chunk.contains(where: CharacterClass.isLetter) {
        words += 1
        if chunk.contains(where: CharacterClass.isVietnameseOnly) { marked += 1 }
        let core = chunk[OuterPunctuation.core(of: chunk)]
        let isWord = core.allSatisfy(CharacterClass.isLetter)
        let key = isWord ? SyllableKey(scalarValues: core) : nil
        if core.allSatisfy({ $0 < 0x80 }) {
          plain += 1
          if !isWord || key.map({ !vocabulary.words(bare: $0).isEmpty }) ?? false { bare += 1 }
        }
        if isWord, !core.allSatisfy(CharacterClass.isUpper),
          key.flatMap({ vocabulary.word($0.withClassicTonePlacement) }) == nil
        {
          unknown += 1
        }
      }
    }
    if marked > Self.markedShare * words {
      condition = .marked
    } else if words >= Self.bareMinimum, plain >= Self.bareShare * words, bare >= Self.bareWordShare * words {
      condition = .bare
    } else {
      condition = .damaged
    }
    // A few unknown words are names; many are a bad scan, where as many again became other words.
    let unknownShare = unknown / max(1, words)
    let damage = unknownShare * (1 + min(Self.hiddenDamage, unknownShare * Self.hiddenDamageGrowth))
    self.damage = min(Self.mostDamage, max(Self.leastDamage, damage))
  }
}
