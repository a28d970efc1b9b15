import CICU

/// Unicode normalisation by ICU.
public enum TextNormalizer {
  /// The text in Normalization Form C (UAX #15).
  ///
  /// Text that ICU refuses comes back unchanged.
  /// - Complexity: O(*n*) in the length of the text.
  public static func nfc(_ text: String) -> String {
    if isComposed(text) { return text }
    let units = Array(text.utf16)
    guard !units.isEmpty, let length = Int32(exactly: units.count) else { return text }
    var result = [UInt16](repeating: 0, count: units.count + 16)
    var needed = cicu_normalize_nfc(units, length, &result, Int32(result.count))
    if needed > Int32(result.count) {
      result = [UInt16](repeating: 0, count: Int(needed))
      needed = cicu_normalize_nfc(units, length, &result, needed)
    }
    guard needed >= 0 else { return text }
    return String(decoding: result.prefix(Int(needed)), as: UTF16.self)
  }

  /// Whether the text has only characters that are in Form C in any company, those of Vietnamese text among them.
  private static func isComposed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
          index += 1
        } else if lead < 0xCC {
          // Up to U+02FF: combining marks begin behind it.
          index += 2
        } else {
          guard lead < 0xF0, index + 2 < bytes.count, isInert(lead, bytes[index + 1], bytes[index + 2]) else {
            return false
          }
          index += 3
        }
      }
      return true
    }
  }

  /// Whether a character of three bytes is a Vietnamese letter, punctuation, a currency sign or a sign like ™.
  private static func isInert(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0xBA): third >= 0xA0
    case (0xE1, 0xBB): third <= 0xB9
    // The first two spaces, the ohm, kelvin and ångström signs are others in Form C.
    case (0xE2, 0x80): third >= 0x82
    case (0xE2, 0x81), (0xE2, 0x82): true
    case (0xE2, 0x84): third != 0xA6 && third != 0xAA && third != 0xAB
    case (0xEF, 0xBF): third == 0xBD
    default: false
    }
  }
}
