import ICU
import Testing

@testable import Reading

@Suite struct CodePageTests {
  private func decode(_ text: String, _ encoding: LegacyEncoding, hasFinalMark: Bool = false) -> String {
    var chunk = DecodedChunk()
    let scalars = text.unicodeScalars.map(\.value)
    LegacyDecoder(encoding).decode(scalars[...], hasFinalMark: hasFinalMark, into: &chunk)
    #expect(chunk.origins == scalars)
    var result = String.UnicodeScalarView()
    for scalar in chunk.scalars { result.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(result)
  }

  private func encoding(_ sample: LegacySample) throws -> LegacyEncoding {
    try #require(LegacyEncoding.allCases.first { $0.name == sample.name })
  }

  @Test(arguments: LegacySample.all)
  func everyLetterComesBackInBothCases(sample: LegacySample) throws {
    let encoding = try encoding(sample)
    #expect(LegacySample.letters.count == 134)
    // TCVN3 has seven capitals besides the small letters.
    #expect(sample.letters.count == (sample.name == "TCVN3" ? 74 : 134))
    for letter in sample.letters {
      // In a syllable: VIQR is converted in syllables only.
      let isClosed = "ăằắẳẵặâầấẩẫậ".contains(String(letter).lowercased())
      let syllable = letter == "đ" || letter == "Đ" ? "\(letter)a" : "h\(letter)\(isClosed ? "n" : "")"
      #expect(decode(sample.misread(syllable), encoding, hasFinalMark: true) == syllable)
      // Raw bytes, too.
      #expect(decode(ByteView.text(sample.encode(syllable)), encoding, hasFinalMark: true) == syllable)
    }
  }

  @Test func everyLetterThatWasReadAsWindows1252ComesBack() {
    for letter in LegacySample.letters {
      #expect(decode(LegacySample.misread(Array(String(letter).utf8)), .utf8) == String(letter))
    }
    #expect(decode("Viá»‡t", .utf8) == "Việt")
    #expect(decode("Viá»t", .utf8) == "Viá»t")
  }

  @Test func asciiStaysAsItIs() {
    let ascii = String(String.UnicodeScalarView((0x20..<0x7F).compactMap { Unicode.Scalar($0) }))
    for encoding in LegacyEncoding.allCases where encoding != .viqr { #expect(decode(ascii, encoding) == ascii) }
  }

  @Test func bytesAndTheirCharactersAgreeWithICU() {
    for byte in UInt8.min...UInt8.max {
      let text = ByteView.text([byte])
      #expect(text.unicodeScalars.compactMap { ByteView.byte($0.value) } == [byte])
      if let known = TextDecoder.decode([byte], encoding: "windows-1252") { #expect(text == known) }
    }
    #expect(ByteView.byte(0x1EA1) == nil)
    #expect(ByteView.byte(0x2020) == 0x86)
  }

  @Test(arguments: [
    ("Vie^.t", "Việt"), ("DDa?ng", "Đảng"), ("ddu+o+`ng", "đường"), ("ddu*o*`ng", "đường"), ("QDD-UBND", "QĐ-UBND"),
    ("ba(`ng", "bằng"), ("nu+o+'c", "nước"), ("No^.i.", "Nội."), ("tha'ng...", "tháng..."), ("theo...", "theo..."),
    ("(la`", "(là"), ("add", "add"), ("don't", "don't"), ("user.name@example.com", "user.name@example.com"),
    ("https://a.e.vn/u.o?i=1", "https://a.e.vn/u.o?i=1"), (#"la\."#, "la."), (#"ra\?"#, "ra?"), ("co'.", "có."),
    ("DDO^NG", "ĐÔNG"), ("gi`", "gì"), ("gi`?", "gì?"), ("So+?", "Sở"), ("Dda('k", "Đắk"),
  ])
  func readsVIQR(text: String, expected: String) {
    #expect(decode(text, .viqr) == expected)
  }

  @Test func aFullStopAtTheEndMayBeATone() {
    #expect(decode("la.", .viqr, hasFinalMark: false) == "la.")
    #expect(decode("la.", .viqr, hasFinalMark: true) == "lạ")
    #expect(decode("No^.i.", .viqr, hasFinalMark: true) == "Nội.")
  }
}
