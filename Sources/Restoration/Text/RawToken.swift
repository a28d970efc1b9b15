/// A stretch of a line that is restored as one: what was read, and what stands around it.
struct RawToken {
  /// The form read, without the punctuation around it.
  var form: [UInt32]
  /// Hash of the form.
  var hash: UInt64
  /// Where the form stands in its line, in scalars.
  var range: Range<Int>
  /// Whether a capital was read.
  var hasCapital: Bool { form.contains(where: CharacterClass.isUpper) }
  /// Whether a capital was read first, and one that differs from its small letter by more than its size.
  var hasClearCapital: Bool {
    guard let first = form.first, CharacterClass.isUpper(first) else { return false }
    return !"CKOPSUVWXZ".unicodeScalars.contains { $0.value == first }
      || form.dropFirst().contains(where: CharacterClass.isUpper)
  }
  /// Whether the token is capitals without a vowel.
  var isAbbreviation: Bool {
    form.count > 1 && form.allSatisfy { CharacterClass.isUpper($0) && !Alphabet.isVowel(Alphabet.code($0)) }
  }
  /// What the readings of the token depend on, as one number: the form and all that counts of its surroundings.
  var readingKey: UInt64 {
    var flags: UInt64 = kind == .syllable ? 1 : kind == .number ? 2 : 3
    if isLabel { flags |= 4 }
    if startsSentence { flags |= 8 }
    if isInCapitals { flags |= 16 }
    if label != nil { flags |= 128 }
    flags |= UInt64(condition.rawValue) << 5
    return (hash ^ flags &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
  }
  /// Index of the line among the lines being restored.
  var line: Int
  var kind: RestoredToken.Kind
  /// Whether the token is the number of a list item or heading: first on its line, with a mark behind it.
  var isLabel: Bool
  /// What a list item or heading begins with for sure, whatever was read; nil for other tokens.
  var label: String?
  /// Whether only white space stands between this token and the one before it.
  var followsSpace: Bool
  /// Whether a sentence, list item or line of its own begins here, so that a capital says nothing about the word.
  var startsSentence: Bool
  /// What can be trusted in the token.
  var condition: TextCondition
  /// Whether most letters of the line are capitals.
  var isInCapitals: Bool
}
