import CICU

/// Turns bytes of a named encoding into text.
public enum TextDecoder {
  /// What is done with bytes that mean nothing in the encoding.
  public enum Mode: Sendable {
    /// The whole text is refused.
    case strict
    /// They become U+FFFD.
    case lenient
  }

  /// The text of the bytes in the encoding of that IANA name, or nil.
  ///
  /// Nil where ICU does not know the encoding, or `mode` is strict and some bytes mean nothing in it, or there are
  /// more than 2^31 bytes. A byte order mark at the start is left out in UTF-8, UTF-16 and UTF-32.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func decode(_ bytes: some Collection<UInt8>, encoding: String, mode: Mode = .strict) -> String? {
    let input = bytes.map { CChar(bitPattern: $0) }
    // Most encodings give at most one unit a byte; what needs more says so at the first try.
    guard let length = Int32(exactly: input.count), let roomy = Int32(exactly: input.count + 8) else { return nil }
    var units = [UInt16](repeating: 0, count: Int(roomy))
    var status: Int32 = 0
    let isStrict = mode == .strict
    var needed = cicu_decode(encoding, isStrict, input, length, &units, roomy, &status)
    if needed > roomy {
      units = [UInt16](repeating: 0, count: Int(needed))
      needed = cicu_decode(encoding, isStrict, input, length, &units, needed, &status)
    }
    guard needed >= 0 else { return nil }
    var text = units.prefix(Int(needed))
    if text.first == 0xFEFF { text = text.dropFirst() }
    return String(decoding: text, as: UTF16.self)
  }

  /// The IANA name of an encoding under any of its names, or nil where ICU does not know it.
  public static func ianaName(of encoding: String) -> String? {
    cicu_iana_name(encoding).map { String(cString: $0) }
  }
}
