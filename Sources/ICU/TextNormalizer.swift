import CICU

/// Unicode normalisation by ICU.
public enum TextNormalizer {
  /// The text in Normalization Form C (UAX #15).
  ///
  /// Text that ICU refuses comes back unchanged.
  /// - Complexity: O(*n*) in the length of the text.
  public static func nfc(_ text: String) -> String {
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
}
