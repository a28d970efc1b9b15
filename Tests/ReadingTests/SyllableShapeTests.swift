import Foundation
import Testing

@testable import Reading

@Suite struct SyllableShapeTests {
  private func isWellFormed(_ word: String) -> Bool {
    SyllableShape.isWellFormed(word.unicodeScalars.map { VietnameseLetters.code($0.value) })
  }

  @Test(arguments: [
    "việt", "nghiêng", "giếng", "gì", "gìn", "quốc", "quyết", "khuếch", "hòa", "hoà", "thủy", "thuỷ", "ý", "ỷ", "ướt",
    "yêu", "uyên", "nghĩa", "được", "ngoằn", "xã",
  ])
  func syllables(word: String) {
    #expect(isWellFormed(word))
    #expect(isWellFormed(word.uppercased()))
  }

  @Test(arguments: [
    "céng", "kộ", "hoach", "việc̣", "ngha", "gế", "cìn", "ảch", "hoảch", "tốọ", "đ", "été", "naïve", "straße", "",
    "nghiêngg", "bcd", "việệt",
  ])
  func otherStrings(word: String) {
    #expect(!isWellFormed(word))
  }

  @Test func marksComposeAsInUnicode() {
    for scalar in LegacySample.letters where scalar != "đ" && scalar != "Đ" {
      let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      var letter = parts[0].value
      // Tones last: Unicode puts the dot below first.
      for mark in parts.dropFirst().sorted(by: { a, _ in [0x302, 0x306, 0x31B].contains(a.value) }) {
        letter = VietnameseLetters.adding(mark.value, to: letter) ?? 0
      }
      #expect(letter == scalar.value)
    }
    #expect(VietnameseLetters.adding(0x301, to: 0xE1) == nil)
    #expect(VietnameseLetters.adding(0x301, to: 0x62) == nil)
  }
}
