import Restoration
import Testing

@testable import Training

@Suite("Tokens of training text")
struct CleanTokenizerTests {
  private static func tokenizer(_ line: String) -> CleanTokenizer {
    var tokenizer = CleanTokenizer()
    Array(line.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0) }
    return tokenizer
  }

  /// Numbers are written `#`, symbols `@`, unknown words `?`; `^` stands before words that begin a sentence.
  @Test(
    "Lines are cut into words, numbers and symbols",
    arguments: [
      ("Căn cứ Nghị quyết số 02-NQ/TW ngày 12/6/2021", "^Căn cứ Nghị quyết số @ ngày #"),
      ("điều 5: Phạm vi. Quy định; các", "^điều # ^Phạm vi ^Quy định ^các"),
      ("hoà bình, uỷ ban", "^hòa bình ủy ban"),
      ("xã-hội (chủ nghĩa) “mới”", "^xã hội chủ nghĩa mới"),
      ("UBND TỈNH", "^UBND TỈNH"),
      ("Chỉ thị CT-TTg", "^Chỉ thị @"),
      ("phòng 12A tầng 3", "^phòng @ tầng #"),
      ("trung trungương 北京", "^trung ? ?"),
      ("1.250,5 tỷ 30%", "# tỷ #"),
      ("… !!! ()", ""), ("", ""), ("\u{A0}một\tHai\r", "^một Hai"),
    ])
  func tokens(line: String, expected: String) {
    let tokens = Self.tokenizer(line).tokens.map { token in
      switch token.kind {
      case .word: (token.startsSentence ? "^" : "") + token.key.text(token.letterCase)
      case .number: "#"
      case .symbol: "@"
      case .unknown: "?"
      }
    }
    #expect(tokens.joined(separator: " ") == expected)
  }

  @Test(
    "Symbols are kept without their numbers",
    arguments: [
      ("số 02-NQ/TW và 16/2021/NĐ–CP", ["NQ/TW", "NĐ-CP"]), ("Chỉ thị CT-TTg", ["CT-TTg"]), ("phòng 12A", []),
      ("xã-hội", []), ("12/6/2021", []),
    ])
  func symbols(line: String, expected: [String]) {
    #expect(Self.tokenizer(line).symbols == expected)
  }

  @Test(
    "Cut or broken UTF-8 is no reason to stop", arguments: [[0xC3], [0x61, 0xE1, 0xBA], [0xFF, 0xFF, 0x20, 0x61]])
  func brokenBytes(bytes: [UInt8]) {
    var tokenizer = CleanTokenizer()
    bytes.withUnsafeBufferPointer { tokenizer.tokenize($0) }
    #expect(tokenizer.tokens.count <= 2)
  }
}
