/// What stands at the beginning of list items and headings: letters and Roman numbers.
///
/// They are told by their place, not by the language model, which takes `a)` for `à)`.
enum ListLabel {
  /// Marks the OCR reads for the stroke of an I.
  private static let strokes: Set<UInt32> = [0x49, 0x6C, 0x7C]
  private static let romanNumbers = [
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]

  /// A Roman number up to fifteen as it is written.
  static func roman(_ number: Int) -> String { romanNumbers[number] }

  /// The number that Roman digits stand for, or nil.
  static func value(ofRoman digits: String) -> Int? {
    romanNumbers.firstIndex(of: digits).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The Roman digits that were read, with strokes read as `1`, `l` or `|` and a pair of them as `H`; nil for others.
  static func romanDigits(_ form: [UInt32]) -> String? {
    guard form.count <= 4 else { return nil }
    var digits = ""
    for scalar in form {
      switch scalar {
      case 0x49, 0x31, 0x6C, 0x7C, 0x21: digits += "I"
      case 0x48: digits += "II"
      case 0x56, 0x76: digits += "V"
      case 0x58, 0x78: digits += "X"
      default: return nil
      }
    }
    return digits
  }

  /// Whether a label can only be a Roman number.
  ///
  /// In other headings than those in capitals a `1` may be a number, and so may a single stroke.
  static func isRoman(_ token: RawToken) -> Bool {
    guard token.form.contains(where: strokes.contains), !token.form.contains(0x48) else { return false }
    return token.isInCapitals
      ? token.form.contains(0x49) || token.form.contains(0x7C)
      : token.form.count >= 2 && !token.form.contains(where: CharacterClass.isDigit)
  }

  /// The letter of a list item, `a)`; nil for others.
  ///
  /// A vowel before a bracket may also end a remark that began on the line before.
  static func letter(_ token: RawToken, _ line: [UInt32]) -> UInt32? {
    guard token.isLabel, token.form.count == 1, token.range.upperBound < line.count,
      line[token.range.upperBound] == 0x29
    else { return nil }
    switch token.form[0] {
    case 0x61...0x65, 0x67...0x68, 0x6B...0x6E, 0x70...0x74, 0x76, 0x78, 0x111: return token.form[0]
    case 0x69, 0x6F, 0x75, 0x79: return token.startsSentence ? token.form[0] : nil
    default: return nil
    }
  }
}
