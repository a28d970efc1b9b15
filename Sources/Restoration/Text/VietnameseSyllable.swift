/// The shape of Vietnamese syllables: an initial consonant, a rhyme and a tone.
///
/// After the orthography taught in schools; loan syllables and abbreviations do not fit it.
public enum VietnameseSyllable {
  private static let initials: [String] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
  ]

  private static let openRhymes = """
    a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia im in inh iu iêm iên iêng
    iêu o oa oai oan oang oanh oao oay oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui um un
    ung uân uâng uây uê uênh uơ uôi uôm uôn uông uy uya uyên uynh uyu ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu y yêm
    yên yêng yêu oăm uên uyn êng ươ uê
    """
  private static let stoppedRhymes = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oet oc op ot ooc
    ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyt uyêt ưc ưt ươc ươp ươt oăp yêt uyp ưp ơc
    """

  private static let open = Set(openRhymes.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let stopped = Set(stoppedRhymes.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether the word is a well-formed Vietnamese syllable.
  public static func isWellFormed(_ key: SyllableKey) -> Bool {
    var letters = ""
    var tone = 0
    for index in 0..<key.length {
      let code = key.code(at: index)
      let own = Alphabet.tone(code)
      if own != 0 && tone != 0 { return false }
      tone = max(tone, own)
      letters.unicodeScalars.append(Alphabet.lower(Alphabet.withTone(code, 0)))
    }
    for initial in initials where letters.hasPrefix(initial) {
      let rhyme = String(letters.dropFirst(initial.count))
      if initial == "gi" && (rhyme.isEmpty || open.contains(rhyme)) { return true }
      // Stopped syllables take two tones only, sắc and nặng.
      if stopped.contains(rhyme) { return tone == 2 || tone == 5 }
      if open.contains(rhyme) { return true }
    }
    return false
  }
}
