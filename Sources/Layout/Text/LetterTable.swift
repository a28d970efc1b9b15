/// What layout asks about single characters again and again, looked up rather than worked out.
enum LetterTable {
  private static let letter: UInt8 = 1
  private static let capital: UInt8 = 2
  private static let space: UInt8 = 4
  /// The characters that Vietnamese text is made of.
  private static let flags: [UInt8] = (0..<0x2100).map { Unicode.Scalar(UInt32($0)).map(flags(of:)) ?? 0 }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { flags(for: scalar) & letter != 0 }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool { flags(for: scalar) & capital != 0 }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { flags(for: scalar) & space != 0 }

  private static func flags(for scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < UInt32(flags.count) ? flags[Int(scalar.value)] : flags(of: scalar)
  }

  private static func flags(of scalar: Unicode.Scalar) -> UInt8 {
    let properties = scalar.properties
    return (properties.isAlphabetic ? letter : 0) | (properties.isUppercase ? capital : 0)
      | (properties.isWhitespace ? space : 0)
  }
}
