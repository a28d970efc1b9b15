import ICU
import Testing

@testable import RuleEngine

@Suite struct AlternationTests {
  private let texts = ["Luật", "Luật Đất đai", "Luật Đầu tư", "Luật Đầu tư công", "Bộ luật Dân sự", "TP", "TP."]

  @Test func matchesEachTextAndNothingElse() throws {
    let expression = try RegularExpression("^(?:\(Alternation.pattern(of: texts)))$")
    for text in texts { #expect(try expression.firstMatch(in: text) != nil, "\(text)") }
    for text in ["", "Luật Đ", "Luật Đầu", "luật", "Luật  "] {
      #expect(try expression.firstMatch(in: text) == nil, "\(text)")
    }
    #expect(try expression.firstMatch(in: "Luật  Đầu\u{A0}tư".replacing("\u{A0}", with: " ")) != nil)
  }

  @Test func prefersTheLongest() throws {
    let expression = try RegularExpression(Alternation.pattern(of: texts))
    let match = try #require(try expression.firstMatch(in: "theo Luật Đầu tư công và"))
    #expect(match.range == 5..<21)
  }

  @Test func takesSignsLiterally() throws {
    let expression = try RegularExpression("^(?:\(Alternation.pattern(of: ["a.b", "a(c)"])))$")
    #expect(try expression.firstMatch(in: "a.b") != nil)
    #expect(try expression.firstMatch(in: "a(c)") != nil)
    #expect(try expression.firstMatch(in: "axb") == nil)
  }
}
