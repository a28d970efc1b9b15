import Layout
import Testing

@testable import RuleEngine

@Suite struct NearMissTests {
  private func rules(_ pattern: String, example: String, captures: String = "{name: An}") throws -> RuleSet {
    let text = RuleFolder.rule(pattern: pattern, example: example, captures: captures, extra: "    in: [title]")
    let folder = try RuleFolder(["a.yaml": text])
    return try RuleSet.load(directory: folder.url)
  }

  private func nearest(_ rules: RuleSet, _ texts: (String, BlockKind)...) -> NearMiss? {
    rules.nearMiss(of: "greeting", in: texts.map { (RuleText($0.0), $0.1) })
  }

  @Test func aTextOfAnotherKindIsNamed() throws {
    let rules = try rules("(?<name>An) chào", example: "An chào")
    let miss = try #require(nearest(rules, ("Cúc chào", .title), ("Hôm nay An chào", .paragraph)))
    #expect(miss == NearMiss(hindrance: .otherKind, text: 1, range: 8..<15, share: 1))
  }

  @Test func marksThatDifferAreNamed() throws {
    let rules = try rules("(?<name>An) chào", example: "An chào")
    #expect(nearest(rules, ("x", .title), ("AN CHÁO", .title))?.hindrance == .marks)
  }

  @Test func aValueThatCannotBeMadeIsNamed() throws {
    let text = RuleFolder.rule(pattern: "(?<name>An|Bình) chào(?<day> \\d+)?", captures: "{name: An}")
      .replacingOccurrences(of: "    examples:", with: "      day: '{day|integer}'\n    examples:")
    let folder = try RuleFolder(["a.yaml": text])
    let rules = try RuleSet.load(directory: folder.url)
    #expect(nearest(rules, ("An chào cô", .title))?.hindrance == .unused(withoutValues: ["day"]))
  }

  @Test(arguments: [
    ("ngày l2 tháng 8", #"(?<name>\d{1,2})"#, "l2"), ("ngày 12 tháng ba", #"(?<month>\d{1,2})"#, ""),
    ("Ngày 12 chang 8", "tháng ", "chang "), ("hôm nay 12 tháng 8", "ngày ", ""),
  ])
  func theSmallestPartThatFailsIsNamed(text: String, part: String, instead: String) throws {
    let rules = try rules(
      #"ngày (?<name>\d{1,2}) tháng (?<month>\d{1,2})"#, example: "ngày 12 tháng 8",
      captures: "{name: '12', month: '8'}")
    let miss = try #require(nearest(rules, ("không có gì", .paragraph), (text, .title)))
    #expect(miss.text == 1)
    #expect(miss.share > 0.5 && miss.share < 1)
    guard case .part(let found, let stands) = miss.hindrance else {
      Issue.record("\(miss)")
      return
    }
    #expect(found.contains(part.trimmingPrefix(" ")), "\(found)")
    #expect(stands.trimmingPrefix { $0 == " " } == instead.trimmingPrefix { $0 == " " }, "\(stands)")
  }

  @Test func whatIsNowhereNearIsNothing() throws {
    let rules = try rules("(?<name>An) chào", example: "An chào")
    #expect(nearest(rules, ("12345", .title)) == nil)
    #expect(nearest(rules) == nil)
  }

  @Test func matchesOverTheEndsOfTextsDoNotCount() throws {
    let rules = try rules(#"(?<name>An)\s+chào"#, example: "An chào")
    #expect(nearest(rules, ("An", .title), ("chào", .title))?.share ?? 0 < 1)
  }

  @Test(arguments: [
    ("a(b|c)d|e", ["a(b|c)d", "e"]), ("[|]x", ["[|]x"]), (#"\|"#, [#"\|"#]), ("(?:a|b)", ["(?:a|b)"]), ("", [""]),
  ])
  func alternativesAreCutAtTheTopOnly(pattern: String, alternatives: [String]) {
    #expect(PatternScanner.alternatives(of: pattern) == alternatives)
  }

  @Test(arguments: [
    (
      #"\p{Lu}+x?(?<n>\d{1,2})*[a[b]]{2,3}?{{name~}}$"#,
      [#"\p{Lu}+"#, "x?", #"(?<n>\d{1,2})*"#, "[a[b]]{2,3}?", "{{name~}}", "$"]
    ),
    (#"\k<name>(?!\))["#, [#"\k<name>"#, #"(?!\))"#, "["]), ("(a", ["(a"]), (#"\"#, [#"\"#]),
  ])
  func patternsAreCutIntoPieces(pattern: String, pieces: [String]) {
    #expect(PatternScanner.pieces(of: pattern).map(\.text) == pieces)
  }

  @Test(arguments: [
    ("abc", 3), (#"\d{2,3}x?"#, 2), ("(?:ab|c)d", 2), ("(?=abc)x", 1), (#"\bab\b"#, 2), ("(?<n>ab)+", 2),
    ("(?i:ab)", 2),
    ("(?>ab)?", 0), ("", 0),
  ])
  func theLeastThatAPatternMatchesIsCounted(pattern: String, weight: Int) {
    #expect(PatternWeight.least(of: pattern) == weight)
  }
}
