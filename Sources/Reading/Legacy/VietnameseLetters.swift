/// The Vietnamese alphabet as small numbers, so that syllables can be looked up and marks composed.
///
/// Consonants have the codes 1 to 21, the twelve vowels with their six tones the codes 22 to 93, both cases alike; 0 is
/// no letter of Vietnamese.
enum VietnameseLetters {
  /// Consonants, with those of foreign words.
  static let consonants = Array("bcdđfghjklmnpqrstvwxz".unicodeScalars)
  /// Each vowel with the tones ngang, huyền, sắc, hỏi, ngã, nặng.
  static let vowels = Array(
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ".unicodeScalars)

  private static let lowerScalars: [UInt32] = [0] + (consonants + vowels).map(\.value)
  private static let upperScalars: [UInt32] = lowerScalars.map { value in
    Unicode.Scalar(value)?.properties.uppercaseMapping.unicodeScalars.first?.value ?? value
  }

  private static let limit = 0x1F00
  private static let codes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: limit)
    for code in 1..<lowerScalars.count {
      table[Int(lowerScalars[code])] = UInt8(code)
      table[Int(upperScalars[code])] = UInt8(code)
    }
    return table
  }()

  /// The code of a letter in either case, 0 for anything else.
  static func code(_ scalar: UInt32) -> UInt8 { scalar < UInt32(limit) ? codes[Int(scalar)] : 0 }

  /// The lower-case letter of a code.
  static func lower(_ code: UInt8) -> UInt32 { lowerScalars[Int(code)] }

  /// The letter in upper case; anything else as it is.
  static func upper(_ scalar: UInt32) -> UInt32 {
    let code = code(scalar)
    return code == 0 ? scalar : upperScalars[Int(code)]
  }

  /// Whether the scalar is a letter in upper case.
  static func isUpper(_ scalar: UInt32) -> Bool {
    let code = code(scalar)
    return code != 0 && upperScalars[Int(code)] == scalar
  }

  /// Whether the code is that of a letter with a mark, or of đ.
  static func isMarked(_ code: UInt8) -> Bool { code != 0 && lowerScalars[Int(code)] >= 0x80 }

  /// Whether the code is that of a vowel.
  static func isVowel(_ code: UInt8) -> Bool { Int(code) > consonants.count }

  /// Whether the code is that of a vowel with a tone other than ngang.
  static func hasTone(_ code: UInt8) -> Bool {
    let index = Int(code) - 1 - consonants.count
    return index >= 0 && index % 6 != 0
  }

  /// The letter with a combining mark added, nil where Vietnamese has no such letter.
  static func adding(_ mark: UInt32, to scalar: UInt32) -> UInt32? {
    let code = Int(code(scalar))
    guard code > consonants.count else { return nil }
    let index = code - 1 - consonants.count
    guard let (stem, tone) = place(of: mark, onStem: index / 6, tone: index % 6) else { return nil }
    let result = 1 + consonants.count + 6 * stem + tone
    return isUpper(scalar) ? upperScalars[result] : lowerScalars[result]
  }

  /// Stems are the vowels without tones, in the order of `vowels`: a ă â e ê i o ô ơ u ư y.
  private static func place(of mark: UInt32, onStem stem: Int, tone: Int) -> (stem: Int, tone: Int)? {
    if let added = toneMarks.firstIndex(of: mark) { return tone == 0 ? (stem, added + 1) : nil }
    let stems: [Int: Int]
    switch mark {
    case circumflex: stems = [0: 2, 3: 4, 6: 7]
    case breve: stems = [0: 1]
    case horn: stems = [6: 8, 9: 10]
    default: return nil
    }
    return stems[stem].map { ($0, tone) }
  }

  /// Combining marks: huyền, sắc, hỏi, ngã, nặng.
  static let toneMarks: [UInt32] = [0x300, 0x301, 0x309, 0x303, 0x323]
  static let circumflex: UInt32 = 0x302
  static let breve: UInt32 = 0x306
  static let horn: UInt32 = 0x31B
}
