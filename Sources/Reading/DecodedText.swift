import ICU

/// The text of a file's bytes in NFC, and the encoding they were read as.
struct DecodedText: Equatable {
  /// The text in NFC, without byte order mark.
  var text: String
  /// The name of the encoding: of IANA, or of `LegacyEncoding`; both with `+` between them where Unicode has text in
  /// legacy encodings in it.
  var encoding: String

  /// Why bytes give no text.
  enum Failure: Error {
    case binary
    case undecodable
  }

  /// Control characters that text may have; more than this share of all characters make it binary.
  private static let toleratedControlShare = 0.02
  /// Statistics of this many bytes are enough to guess an encoding.
  private static let sampleLength = 1 << 16
  /// Guesses of ICU below this confidence (of 100) are as good as none.
  private static let leastConfidence = 10

  static func decode(_ bytes: [UInt8]) -> Result<DecodedText, Failure> {
    guard let found = find(bytes) else {
      return .failure(bytes.contains(0) ? .binary : .undecodable)
    }
    guard !isBinary(found.text) else { return .failure(.binary) }
    return .success(found)
  }

  /// Byte order marks first, then the only encodings that have NUL bytes in text, then UTF-8, which other encodings pass
  /// for by accident only when they are ASCII, and then statistics.
  private static func find(_ bytes: [UInt8]) -> DecodedText? {
    if let marked = encodingOfMark(bytes) {
      return TextDecoder.decode(bytes, encoding: marked, mode: .lenient).map { fromUnicode($0, encoding: marked) }
    }
    if bytes.contains(0) {
      guard let wide = wideEncoding(bytes), let text = TextDecoder.decode(bytes, encoding: wide) else { return nil }
      return fromUnicode(text, encoding: wide)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return fromUnicode(text, encoding: "UTF-8") }
    // UTF-8 alone is UTF-8 with damaged bytes, which the guess knows how to read.
    if let outcome = LegacyConverter.convert(ByteView.text(bytes), isUnicode: false), outcome.encodings != [.utf8] {
      return legacy(outcome, outer: nil)
    }
    return guess(bytes)
  }

  /// Unicode text, its lines in legacy encodings converted.
  private static func fromUnicode(_ text: String, encoding: String) -> DecodedText {
    // Composed first, so that letters with combining marks count as what they are.
    let composed = TextNormalizer.nfc(text)
    guard let outcome = LegacyConverter.convert(composed, isUnicode: true) else {
      return DecodedText(text: composed, encoding: encoding)
    }
    // ASCII that turned out to be VIQR is nothing else.
    return legacy(outcome, outer: text.utf8.allSatisfy { $0 < 0x80 } ? nil : encoding)
  }

  private static func legacy(_ outcome: LegacyConverter.Outcome, outer: String?) -> DecodedText {
    let names = (outer.map { [$0] } ?? []) + outcome.encodings.map(\.name)
    return DecodedText(text: TextNormalizer.nfc(outcome.text), encoding: names.joined(separator: "+"))
  }

  private static func encodingOfMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    return nil
  }

  /// UTF-16 where the NUL bytes, the upper halves of ASCII characters, stand on one side only.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    // Spaces alone make a sixth of Vietnamese text.
    let enough = max(1, bytes.count / 2 / 10)
    guard zeros.contains(0), zeros[0] + zeros[1] >= enough else { return nil }
    let upperHalf = zeros[1] > 0 ? 1 : 0
    // Other bytes with a NUL here and there make characters of all the world's scripts.
    let latin = stride(from: upperHalf, to: bytes.count, by: 2).count { isOfLatinText(upperHalf: bytes[$0]) }
    guard latin * 10 >= bytes.count / 2 * 9 else { return nil }
    return upperHalf == 1 ? "UTF-16LE" : "UTF-16BE"
  }

  /// Whether characters with this upper half are Latin letters, combining marks, punctuation or signs; or a surrogate.
  private static func isOfLatinText(upperHalf: UInt8) -> Bool {
    switch upperHalf {
    case 0x00...0x03, 0x1E, 0x20...0x26, 0xD8...0xDF, 0xF0, 0xFF: true
    default: false
    }
  }

  private static func guess(_ bytes: [UInt8]) -> DecodedText? {
    let guesses = CharacterSetDetector.guesses(for: bytes.prefix(sampleLength))
    for guess in guesses where guess.confidence >= leastConfidence {
      let name = TextDecoder.ianaName(of: guess.encoding) ?? guess.encoding
      // UTF-8 that is guessed was refused before: some bytes are damaged, the rest is worth reading.
      let mode: TextDecoder.Mode = name == "UTF-8" ? .lenient : .strict
      if let text = TextDecoder.decode(bytes, encoding: name, mode: mode) {
        return DecodedText(text: TextNormalizer.nfc(text), encoding: name)
      }
    }
    return nil
  }

  private static func isBinary(_ text: String) -> Bool {
    var controls = 0
    var total = 0
    for scalar in text.unicodeScalars {
      total += 1
      switch scalar.value {
      case 0: return true
      case 9...13, 0x85: break
      case 1...31, 0x7F...0x9F: controls += 1
      default: break
      }
    }
    return Double(controls) > Double(total) * toleratedControlShare && controls > 1
  }
}
