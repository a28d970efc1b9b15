/// Tells well-formed Vietnamese syllables from other strings of letters, after the orthography taught in schools.
///
/// Stricter than speech needs: `c` and `k`, `g` and `gh`, `ng` and `ngh` must suit the vowel, and syllables that end in
/// a stop must have the tone sắc or nặng. That is what makes the shape a test of an encoding. Of foreign names only those
/// in `ắk` count, which begin provinces (Đắk Lắk).
enum SyllableShape {
  private static let initials = """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
    """
  private static let openRhymes = """
    a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êng êu i ia im in inh iu iêm iên
    iêng iêu o oa oai oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui
    um un ung uân uâng uây uê uênh uơ uôi uôm uôn uông uy uya uyên uynh uyu ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu
    y yêm yên yêng yêu
    """
  private static let stoppedRhymes = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oet oc op ot ooc
    ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyt uyêt ưc ưt ươc ươp ươt yêt ăk
    """

  /// The longest syllable: `nghiêng`.
  static let maximumLength = 7

  private static let keys: Set<UInt64> = {
    var keys: Set<UInt64> = []
    for initial in [""] + initials.split(whereSeparator: \.isWhitespace).map(String.init) {
      for (rhymes, tones) in [(openRhymes, Array(0...5)), (stoppedRhymes, [2, 5])] {
        for rhyme in rhymes.split(whereSeparator: \.isWhitespace) where fits(initial, rhyme) {
          for tone in tones { insert(initial + rhyme, tone: tone, into: &keys) }
        }
      }
    }
    for tone in 0...5 { insert("gi", tone: tone, into: &keys) }
    return keys
  }()

  /// Whether the spelling of the initial suits the vowel.
  private static func fits(_ initial: String, _ rhyme: Substring) -> Bool {
    let isFront = rhyme.first.map { "eêiy".contains($0) } ?? false
    switch initial {
    case "c": return !isFront
    case "k": return isFront
    case "g", "ng": return !isFront || (initial == "g" && rhyme.first == "i")
    case "gh", "ngh": return isFront && rhyme.first != "y"
    default: return true
    }
  }

  /// Adds the syllable with the tone on each vowel letter: both tone placements are right.
  private static func insert(_ letters: String, tone: Int, into keys: inout Set<UInt64>) {
    let scalars = letters.unicodeScalars.map(\.value)
    guard tone > 0 else {
      key(scalars.map(VietnameseLetters.code)).map { _ = keys.insert($0) }
      return
    }
    for index in scalars.indices {
      guard let marked = VietnameseLetters.adding(VietnameseLetters.toneMarks[tone - 1], to: scalars[index]) else {
        continue
      }
      var codes = scalars.map(VietnameseLetters.code)
      codes[index] = VietnameseLetters.code(marked)
      key(codes).map { _ = keys.insert($0) }
    }
  }

  private static func key(_ codes: some Collection<UInt8>) -> UInt64? {
    guard codes.count <= maximumLength else { return nil }
    var key: UInt64 = 0
    for code in codes {
      guard code != 0 else { return nil }
      key = key << 7 | UInt64(code)
    }
    return key
  }

  /// Whether letters of these codes (`VietnameseLetters`) make a syllable.
  /// - Complexity: O(1).
  static func isWellFormed(_ codes: some Collection<UInt8>) -> Bool {
    guard let key = key(codes) else { return false }
    return keys.contains(key)
  }
}
