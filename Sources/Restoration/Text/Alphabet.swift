import Foundation

/// The letters that Vietnamese text is written with, as small numbers.
///
/// Lower-case letters a to z, đ and the vowels with every mark get the codes 1 to 93; 0 is no letter. A word of up to
/// eight letters fits one 64-bit key (`SyllableKey`).
public enum Alphabet {
  /// Plain lower-case consonants and letters used in foreign words and abbreviations.
  static let consonants: [Unicode.Scalar] = Array("bcdđfghjklmnpqrstvwxz".unicodeScalars)
  /// The twelve vowels, each with the six tones: ngang, huyền, sắc, hỏi, ngã, nặng.
  static let vowels: [Unicode.Scalar] = Array(
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ".unicodeScalars)

  /// Number of codes, the unused 0 among them.
  public static let count = 1 + consonants.count + vowels.count

  /// The lower-case letter of each code.
  static let lowerScalars: [Unicode.Scalar] = ["\u{0}"] + consonants + vowels

  /// The upper-case letter of each code.
  static let upperScalars: [Unicode.Scalar] = lowerScalars.map { scalar in
    scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
  }

  /// Scalars from this value on are no Vietnamese letters.
  package static let limit = 0x1F00

  /// Code of each scalar below `limit`, both cases alike.
  static let codes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: limit)
    for code in 1..<count {
      table[Int(lowerScalars[code].value)] = UInt8(code)
      table[Int(upperScalars[code].value)] = UInt8(code)
    }
    return table
  }()

  /// The code of a letter in either case, 0 for anything else.
  @inline(__always)
  public static func code(_ scalar: Unicode.Scalar) -> UInt8 { code(scalar.value) }

  /// The code of a letter in either case, given as its scalar value; 0 for anything else.
  @inline(__always)
  package static func code(_ value: UInt32) -> UInt8 { value < UInt32(limit) ? codes[Int(value)] : 0 }

  /// The lower-case letter of a code.
  public static func lower(_ code: UInt8) -> Unicode.Scalar { lowerScalars[Int(code)] }

  /// The upper-case letter of a code.
  public static func upper(_ code: UInt8) -> Unicode.Scalar { upperScalars[Int(code)] }

  /// The tone of a vowel's code, 0 (level) to 5; 0 for consonants.
  static func tone(_ code: UInt8) -> Int {
    let index = Int(code) - 1 - consonants.count
    return index < 0 ? 0 : index % 6
  }

  /// The vowel of a code with another tone; consonants stay as they are.
  package static func withTone(_ code: UInt8, _ tone: Int) -> UInt8 {
    let index = Int(code) - 1 - consonants.count
    return index < 0 ? code : UInt8(1 + consonants.count + index / 6 * 6 + tone)
  }

  /// The letter of each code without any mark: `ế` becomes `e`, `đ` becomes `d`.
  private static let bareCodes: [UInt8] = (0..<count).map { code in
    let scalar = lowerScalars[code]
    if scalar == "đ" { return codes[Int(("d" as Unicode.Scalar).value)] }
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    return codes[Int(base.value)]
  }

  /// The letter without any mark.
  @inline(__always)
  static func bare(_ code: UInt8) -> UInt8 { bareCodes[Int(code)] }

  /// Whether the letter is a vowel.
  package static func isVowel(_ code: UInt8) -> Bool { Int(code) > consonants.count }
}
