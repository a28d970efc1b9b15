import Testing

@testable import Restoration

@Suite("Tokens of a line as read")
struct LineTokenizerTests {
  private static func tokens(_ line: String, known: [String] = [], continues: Bool = false) -> [RawToken] {
    let hashes = Set(known.map { FormKey.hash($0.unicodeScalars.map(\.value)) })
    return LineTokenizer(knows: { hashes.contains($0) }, condition: .damaged)
      .tokens(line.unicodeScalars.map(\.value), line: 3, continuesSentence: continues)
  }

  /// Numbers are written `#…`, symbols `@…`, other things `?…`; `^` stands before tokens that begin a sentence.
  private static func text(_ tokens: [RawToken]) -> String {
    tokens.map { token in
      let mark =
        switch token.kind {
        case .syllable: ""
        case .number: "#"
        case .symbol: "@"
        case .other: "?"
        }
      let form = String(String.UnicodeScalarView(token.form.compactMap(Unicode.Scalar.init)))
      return (token.startsSentence ? "^" : "") + mark + form
    }.joined(separator: " ")
  }

  @Test(
    "Punctuation is left out, numbers and symbols are one token each",
    arguments: [
      ("", ""), ("  …  ", ""), ("thyc hién", "^thyc hién"), ("(Pang iy), xa.", "^Pang iy xa"),
      ("1. Ké hoach", "^#1 ^Ké hoach"), ("a) noi dung", "^a ^noi dung"), ("- noi dung", "^noi dung"),
      ("xong. Sau do; va", "^xong ^Sau do ^va"), ("ngay 30/7/2021", "^ngay #30/7/2021"),
      ("36-KH/PU ngay", "^@36-KH/PU ngay"), ("lien he a@b.vn", "^lien he ?a@b.vn"), ("\tmot\u{A0}hai", "^mot hai"),
    ])
  func lines(line: String, expected: String) {
    #expect(Self.text(Self.tokens(line)) == expected)
  }

  @Test(
    "A chunk is cut at inner punctuation unless it was seen whole in training",
    arguments: [
      ("khéo”dugc", [], "^khéo dugc"), ("té-xã", [], "^té xã"), ("d;c", ["d;c"], "^d;c"),
      ("co' so", ["co'"], "^co' so"), ("co' so", ["co", "co'"], "^co so"), ("co' so", [], "^co so"),
      ("° mot", ["°"], "^° mot"), ("° mot", [], "^mot"),
    ] as [(String, [String], String)])
  func pieces(line: String, known: [String], expected: String) {
    #expect(Self.text(Self.tokens(line, known: known)) == expected)
  }

  @Test("A line that goes on with a sentence begins none")
  func continuation() {
    #expect(Self.text(Self.tokens("va cac chi bo", continues: true)) == "va cac chi bo")
  }

  @Test("Positions, capitals and trustworthy marks are told")
  func properties() {
    let line = "  (KE HOACH) ĐẢNG"
    let scalars = line.unicodeScalars.map(\.value)
    let tokens = Self.tokens(line)
    #expect(tokens.count == 3)
    for token in tokens {
      #expect(Array(scalars[token.range]) == token.form)
      #expect(token.line == 3)
      #expect(token.isInCapitals)
    }
    #expect(tokens.map(\.condition) == [.damaged, .damaged, .marked])
    #expect(Self.tokens("Ke hoach").allSatisfy { !$0.isInCapitals })
  }
}
