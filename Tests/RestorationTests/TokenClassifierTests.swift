import Testing

@testable import Restoration

@Suite("Kinds of tokens")
struct TokenClassifierTests {
  @Test(
    "Characters tell numbers, symbols and addresses from words",
    arguments: [
      ("Pang", .syllable), ("s6", .syllable), ("đảng", .syllable), ("—", .syllable), ("dân-vận", .syllable),
      ("và/hoặc", .syllable), ("12A", .syllable),
      ("5", .number), ("30/7/2021", .number), ("1.250,5", .number), ("2021-2025", .number), ("30%", .number),
      ("36-KH/PU", .symbol), ("KH/ĐU", .symbol), ("CT—TTg", .symbol), ("30/2020/ND-CP", .symbol), ("1a/B", .symbol),
      ("a@b.vn", .other), ("www.abc.vn", .other), ("https://a.b/c", .other), ("dangcongsan.vn", .other),
    ] as [(String, RestoredToken.Kind)])
  func kind(form: String, kind: RestoredToken.Kind) {
    #expect(TokenClassifier.kind(form.unicodeScalars.map(\.value)) == kind)
  }
}
