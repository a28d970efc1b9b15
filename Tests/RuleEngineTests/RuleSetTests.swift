import Foundation
import Layout
import Testing

@testable import RuleEngine

@Suite struct RuleSetTests {
  @Test func findingsCarryRuleValuesAndSpan() throws {
    let folder = try RuleFolder(["a.yaml": RuleFolder.rule()])
    let rules = try RuleSet.load(directory: folder.url)
    let found = try #require(rules.findings(of: "greeting", in: RuleText("Hôm nay Bình chào cô")).first)
    #expect(found.rule == "greeting")
    #expect(found["name"] == "BÌNH")
    #expect(found.captures["name"]?.text == "Bình")
    #expect(found.range == 8..<17)
    #expect(found.text == "Bình chào")
  }

  @Test func positionsCountScalarsAlsoBehindLettersOutsideTheBasicPlane() throws {
    let folder = try RuleFolder(["a.yaml": RuleFolder.rule()])
    let rules = try RuleSet.load(directory: folder.url)
    #expect(rules.findings(of: "greeting", in: RuleText("😀 An chào")).first?.range == 2..<9)
  }

  @Test func rulesForOtherKindsOfBlocksAreLeftOut() throws {
    let folder = try RuleFolder(["a.yaml": RuleFolder.rule(extra: "    in: [title]")])
    let rules = try RuleSet.load(directory: folder.url)
    #expect(rules.findings(of: "greeting", in: RuleText("An chào"), kind: .title).count == 1)
    #expect(rules.findings(of: "greeting", in: RuleText("An chào"), kind: .paragraph).isEmpty)
  }

  @Test func aUsersRuleReplacesTheShippedOneAndOthersStay() throws {
    let shipped = try RuleFolder(["a.yaml": RuleFolder.rule(), "b.yaml": RuleFolder.rule(id: "b")])
    let own = try RuleFolder([
      "mine.yaml": RuleFolder.rule(pattern: "(?<name>Cúc) chào", example: "Cúc chào", captures: "{name: Cúc}")
    ])
    let rules = try RuleSet.load(directory: shipped.url, overriding: [own.url])
    #expect(rules.rules.map(\.id) == ["greeting", "b"])
    #expect(rules.findings(of: "greeting", in: RuleText("Cúc chào")).map(\.rule) == ["greeting"])
    #expect(rules.findings(of: "greeting", in: RuleText("An chào")).map(\.rule) == ["b"])
  }

  @Test func aUsersNamesAddToAVocabulary() throws {
    let shipped = try RuleFolder([
      "a.yaml": "vocabularies:\n  types:\n    - {name: Kế hoạch, code: KH}\n"
        + RuleFolder.rule(pattern: "(?<name>{{types}})", example: "Kế hoạch", captures: "{name: Kế hoạch}")
    ])
    let own = try RuleFolder(["mine.yaml": "vocabularies:\n  types:\n    - {name: Công điện, code: CĐ}\n"])
    let rules = try RuleSet.load(directory: shipped.url, overriding: [own.url])
    #expect(rules.findings(of: "greeting", in: RuleText("Công điện khẩn")).first?.text == "Công điện")
    #expect(rules.vocabularies["types"]?.entry(for: "CÔNG ĐIỆN")?.attributes["code"] == "CĐ")
  }

  @Test func theDigestFollowsTheContents() throws {
    let one = try RuleFolder(["a.yaml": RuleFolder.rule()])
    let same = try RuleFolder(["a.yaml": RuleFolder.rule()])
    let other = try RuleFolder(["a.yaml": RuleFolder.rule(extra: "    confidence: 0.5")])
    let digests = try [one.url, same.url, other.url].map { try RuleSet.load(directory: $0).digest }
    #expect(digests[0] == digests[1])
    #expect(digests[0] != digests[2])
    #expect(digests[0].count == 64)
  }

  @Test func aMissingFolderIsAnError() {
    #expect(throws: RuleError.self) { try RuleSet.load(directory: URL(fileURLWithPath: "/nowhere/at/all")) }
  }

  @Test func spansOfABlockNameTheLinesBelow() {
    let block = Block(
      kind: .paragraph, text: "một hai ba",
      pieces: [
        .init(line: 4, textRange: 0..<7, lineStart: 3), .init(line: 5, textRange: 8..<10, lineStart: 0),
      ])
    #expect(block.spans(of: 4..<10) == [LineSpan(line: 4, start: 7, end: 10), LineSpan(line: 5, start: 0, end: 2)])
    #expect(block.line(at: 9) == 5)
  }
}
