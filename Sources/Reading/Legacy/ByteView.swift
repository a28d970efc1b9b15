/// The byte that a character stands for in text that was read as windows-1252 or ISO-8859-1.
enum ByteView {
  /// What windows-1252 has for the bytes 0x80 to 0x9F; 0 where it has nothing.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
  private static let bytes: [UInt32: UInt8] = {
    var bytes: [UInt32: UInt8] = [:]
    for (index, scalar) in upperControls.enumerated() where scalar != 0 { bytes[scalar] = UInt8(0x80 + index) }
    return bytes
  }()

  /// The byte, nil for characters that neither encoding has.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    // No character of windows-1252 lies between these.
    if scalar > 0x2122 || (scalar > 0x2DC && scalar < 0x2013) { return nil }
    return bytes[scalar]
  }

  /// The text of bytes read as windows-1252; bytes that it lacks become control characters, so that none is lost.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isUpperControl = (0x80..<0xA0).contains(byte) && upperControls[Int(byte) - 0x80] != 0
      let value = isUpperControl ? upperControls[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
