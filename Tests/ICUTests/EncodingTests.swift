import Testing

@testable import ICU

@Suite struct EncodingTests {
  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"])
  func decodesUnicode(encoding: String) throws {
    let text = "Đảng ủy 😀"
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-16LE": text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      case "UTF-16BE": text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      case "UTF-16": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    #expect(TextDecoder.decode(bytes, encoding: encoding) == text)
  }

  @Test func decodesWindows1258() {
    // "Việt" as ê with a combining dot below.
    let bytes: [UInt8] = [0x56, 0x69, 0xEA, 0xF2, 0x74]
    let text = TextDecoder.decode(bytes, encoding: "windows-1258")
    #expect(text.map(TextNormalizer.nfc) == "Việt")
  }

  @Test func refusesBrokenBytesOnlyWhenStrict() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(TextDecoder.decode(bytes, encoding: "UTF-8") == nil)
    #expect(TextDecoder.decode(bytes, encoding: "UTF-8", mode: .lenient) == "a\u{FFFD}b")
  }

  @Test func knowsWhatItDoesNotKnow() {
    #expect(TextDecoder.decode([0x61], encoding: "no-such-encoding") == nil)
    #expect(TextDecoder.ianaName(of: "no-such-encoding") == nil)
    #expect(TextDecoder.ianaName(of: "cp1258") == "windows-1258")
    #expect(TextDecoder.decode([], encoding: "UTF-8")?.isEmpty == true)
  }

  @Test func guessesTheEncoding() throws {
    let text = String(repeating: "Ban Chấp hành Đảng bộ phường. ", count: 10)
    #expect(CharacterSetDetector.guesses(for: text.utf8).first?.encoding == "UTF-8")
    #expect(CharacterSetDetector.guesses(for: [UInt8]()).isEmpty)
    let french = String(repeating: "Les élèves français étaient très fatigués après la fête. ", count: 5)
    let latin = french.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(CharacterSetDetector.guesses(for: latin).first?.encoding == "ISO-8859-1")
  }
}
