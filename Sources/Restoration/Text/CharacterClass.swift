/// Classes of scalar values, by table below U+2000 and by Unicode property above.
enum CharacterClass {
  private static let letters: [Bool] = (0..<0x2000).map { value in
    Unicode.Scalar(UInt32(value))?.properties.isAlphabetic ?? false
  }
  private static let uppers: [Bool] = (0..<0x2000).map { value in
    Unicode.Scalar(UInt32(value))?.properties.isUppercase ?? false
  }

  static func isLetter(_ value: UInt32) -> Bool {
    value < 0x2000 ? letters[Int(value)] : Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }
  static func isUpper(_ value: UInt32) -> Bool { value < 0x2000 && uppers[Int(value)] }
  static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
  static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || (value >= 0x09 && value <= 0x0D) || value == 0xA0 || value == 0x3000 || value == 0xFEFF
      || (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 || value == 0x85
  }
  /// Whether the scalar is a letter that only a reader of Vietnamese writes: the English language pack has none.
  static func isVietnameseOnly(_ value: UInt32) -> Bool {
    switch value {
    case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
    default: false
    }
  }
  static func isDash(_ value: UInt32) -> Bool { value == 0x2D || (value >= 0x2010 && value <= 0x2015) }
}
