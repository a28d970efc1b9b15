import Testing

@testable import Archive

@Suite struct WordScannerTests {
  static let texts: [(String, [String], [String]?)] = [
    ("Đảng ủy", ["đảng", "ủy"], ["dang", "uy"]),
    ("36-KH/ĐU", ["36", "kh", "đu"], ["36", "kh", "du"]),
    ("36KHĐU", ["36", "khđu"], ["36", "khdu"]),
    ("hoà hòa HOÀ, khoẻ, uỷ thuý", ["hòa", "hòa", "hòa", "khỏe", "ủy", "thúy"], nil),
    ("quý hoàn quỳnh thuỷ", ["quý", "hoàn", "quỳnh", "thủy"], nil),
    ("05/01/2026 000 0", ["5", "1", "2026", "0", "0"], nil),
    ("“Dân vận khéo”…", ["dân", "vận", "khéo"], ["dan", "van", "kheo"]),
    ("thu\u{031B}\u{0323}c hie\u{0302}\u{0323}n", ["thực", "hiện"], ["thuc", "hien"]),
    ("Ươ ăâêôơư", ["ươ", "ăâêôơư"], ["uo", "aaeoou"]),
    ("\u{0301} - / ", [], []),
    ("", [], []),
    ("日本 café", ["日本", "café"], ["日本", "cafe"]),
  ]

  @Test(arguments: texts)
  func textFallsIntoWords(text: String, exact: [String], folded: [String]?) {
    let words = WordScanner.words(in: text)
    #expect(words.map { String(decoding: $0.exact, as: UTF8.self) } == exact)
    if let folded { #expect(words.map { String(decoding: $0.folded, as: UTF8.self) } == folded) }
  }

  @Test func wordsKnowTheirBytes() {
    let text = "x Đảng\u{301}y 7"
    let utf8 = Array(text.utf8)
    let pieces = WordScanner.words(in: text).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(pieces.map { Array($0.unicodeScalars) } == ["x", "Đảng\u{301}y", "7"].map { Array($0.unicodeScalars) })
  }

  @Test func brokenUTF8SeparatesWords() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC4, 0x63, 0xE1, 0xBB]
    var words: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      WordScanner.scan(buffer) {
        words.append(String(decoding: $0.exact, as: UTF8.self))
        return true
      }
    }
    #expect(words == ["a", "b", "c"])
  }

  @Test(arguments: ["36-KH/ĐU", "Số 36-KH/ĐU", "36 KH ĐU", "số: 036 - kh/đu", "36KHĐU"])
  func spellingsOfANumberShareTheirKey(text: String) throws {
    let key = try #require(NumberKey(text))
    #expect(key.exact == "36khđu")
    #expect(key.folded == "36khdu")
  }
}
