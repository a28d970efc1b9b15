/// What stands at the beginning of list items and headings: letters and Roman numbers.
///
/// They are told by their place, not by the language model, which takes `a)` for `à)`.
enum ListLabel {
  /// Marks the OCR reads for the stroke of an I.
  private static let strokes: Set<UInt32> = [0x49, 0x6C, 0x7C]
  private static let romanNumbers: Set<String> = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]

  /// The Roman number of a heading, where strokes were read as `1`, `l` or `|`; nil for others.
  ///
  /// In other headings than those in capitals a `1` may be a number, and so may a single stroke.
  static func roman(_ token: RawToken) -> String? {
    guard token.isLabel, token.form.count <= 4, token.form.contains(where: strokes.contains) else { return nil }
    if token.isInCapitals {
      guard token.form.contains(0x49) || token.form.contains(0x7C) else { return nil }
    } else {
      guard token.form.count >= 2, !token.form.contains(where: CharacterClass.isDigit) else { return nil }
    }
    var label = ""
    for scalar in token.form {
      switch scalar {
      case 0x49, 0x31, 0x6C, 0x7C, 0x21: label.append("I")
      case 0x56: label.append("V")
      case 0x58: label.append("X")
      default: return nil
      }
    }
    return romanNumbers.contains(label) ? label : nil
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

/// The lettered list of a text: where the OCR knows no đ, a second `d)` in a row is one.
struct LetteredList {
  private var last: UInt32 = 0

  /// The letter printed where one was read.
  mutating func next(_ read: UInt32) -> UInt32 {
    last = read == 0x64 && last == 0x64 ? 0x111 : read
    return last
  }
}
