import Testing

@testable import Restoration

@Suite("Letters and syllables")
struct SyllableTests {
  @Test("Every code stands for one letter in two cases")
  func codesAreDistinct() {
    for code in 1..<Alphabet.count {
      let code = UInt8(code)
      #expect(Alphabet.code(Alphabet.lower(code)) == code)
      #expect(Alphabet.code(Alphabet.upper(code)) == code)
    }
    #expect(Alphabet.count == 94)
    #expect(Alphabet.code("1") == 0)
  }

  @Test(
    "A key gives its word back in every case",
    arguments: [("đảng", "Đảng", "ĐẢNG"), ("nghiêng", "Nghiêng", "NGHIÊNG"), ("ủy", "Ủy", "ỦY")])
  func keysRoundTrip(lower: String, capitalised: String, upper: String) throws {
    let key = try #require(SyllableKey(upper))
    #expect(key == SyllableKey(lower))
    #expect(key.text(.lower) == lower)
    #expect(key.text(.capitalised) == capitalised)
    #expect(key.text(.upper) == upper)
  }

  @Test("Words that do not fit a key have none", arguments: ["", "a1", "xã-hội", "trungương", "北"])
  func misfitsHaveNoKey(word: String) {
    #expect(SyllableKey(word) == nil)
  }

  @Test(
    "Tone marks move to their classic place",
    arguments: [("hoà", "hòa"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("quý", "quý"), ("hoàn", "hoàn"), ("thuý", "thúy")])
  func tonePlacement(modern: String, classic: String) {
    #expect(SyllableKey(modern)?.withClassicTonePlacement.text() == classic)
  }

  @Test("Vietnamese syllables are told from other words")
  func wellFormedness() throws {
    for word in ["nghiêng", "quyết", "gì", "giường", "ủy", "khuỷu", "ở", "thực", "đoàn", "huyện"] {
      #expect(VietnameseSyllable.isWellFormed(try #require(SyllableKey(word))), "\(word)")
    }
    for word in ["xyz", "ubnd", "tbt", "brno", "xb", "thưc"] {
      #expect(!VietnameseSyllable.isWellFormed(try #require(SyllableKey(word))), "\(word)")
    }
  }
}
