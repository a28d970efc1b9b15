import Foundation
import Testing

@testable import RuleEngine

@Suite struct RuleCheckTests {
  private func problems(_ files: [String: String]) throws -> [String] {
    let folder = try RuleFolder(files)
    return try RuleSet.check(directory: folder.url).map(\.description)
  }

  @Test func aGoodRuleHasNoProblems() throws {
    #expect(try problems(["a.yaml": RuleFolder.rule()]) == [])
  }

  @Test func allProblemsOfAllFilesAreReportedAtOnceWithTheirLines() throws {
    let found = try problems([
      "a.yaml": RuleFolder.rule(pattern: "(?<name>An chào"),
      "b.yaml": RuleFolder.rule(id: "b", pattern: "{{nobody}}"),
      "c.yaml": "rules: [",
      "d.yaml": "lists: {}",
    ])
    #expect(found.contains { $0.hasPrefix("a.yaml:6: greeting: ") && $0.contains("brackets do not match") })
    #expect(found.contains { $0.hasPrefix("b.yaml:6: b: unknown sub-pattern {{nobody}}") })
    #expect(found.contains { $0.hasPrefix("c.yaml:") && $0.contains("not YAML") })
    #expect(found.contains { $0.hasPrefix("d.yaml:1: unknown key \"lists\"") })
  }

  @Test func unknownKeysKindsFiltersAndGroupsAreReported() throws {
    let found = try problems([
      "a.yaml": RuleFolder.rule(extra: "    colour: red\n    in: [stanza]\n    confidence: 2"),
      "b.yaml": RuleFolder.rule(id: "b").replacingOccurrences(of: "{name|upper}", with: "{nome|shout}"),
      "c.yaml": RuleFolder.rule(id: "c").replacingOccurrences(of: "{name|upper}", with: "{nome}"),
    ])
    #expect(found.contains { $0.contains("unknown key \"colour\"") })
    #expect(found.contains { $0.contains("unknown kind of block \"stanza\"") })
    #expect(found.contains { $0.contains("confidence is a number from 0 to 1") })
    #expect(found.contains { $0.contains("unknown filter \"shout\"") })
    #expect(found.contains { $0.contains("value name uses {nome}, which no pattern captures") })
  }

  @Test func aPatternThatNoExampleShowsIsReported() throws {
    let dead = RuleFolder.rule().replacingOccurrences(
      of: "    yields:", with: "      - 'tạm biệt'\n    yields:")
    #expect(try problems(["a.yaml": dead]) == ["a.yaml:7: greeting: no example matches the pattern tạm biệt"])
  }

  @Test func anExampleThatIsCapturedOtherwiseIsReported() throws {
    let found = try problems(["a.yaml": RuleFolder.rule(captures: "{name: Bình}")])
    #expect(
      found == [
        "a.yaml:10: greeting: example \"An chào cô\" captures {name: \"An\"}, expected {name: \"Bình\"}"
      ])
  }

  @Test func anExampleThatIsNotMatchedIsReported() throws {
    let found = try problems(["a.yaml": RuleFolder.rule(example: "Chi chào cô")])
    #expect(found.contains { $0.hasSuffix("example \"Chi chào cô\" is not matched") })
  }

  @Test func aMatchedNegativeExampleIsReported() throws {
    let found = try problems(["a.yaml": RuleFolder.rule(extra: "    not:\n      - Bình chào An")])
    #expect(found.contains { $0.contains("negative example \"Bình chào An\" is matched: \"Bình chào\"") })
  }

  @Test func aSubPatternThatContainsItselfIsReported() throws {
    let found = try problems(["a.yaml": "patterns:\n  x: 'a{{y}}'\n  y: 'b{{x}}'\n"])
    #expect(found.contains { $0.contains("contains itself") })
  }

  @Test func theSameIdTwiceInOneFolderIsReported() throws {
    let found = try problems(["a.yaml": RuleFolder.rule(), "b.yaml": RuleFolder.rule()])
    #expect(found == ["b.yaml:2: greeting: rule greeting is declared twice, first at a.yaml:2"])
  }

  @Test func mistakesOfTheUsersFilesNameTheirPathAndFieldsThatNobodyAsksFor() throws {
    let shipped = try RuleFolder(["a.yaml": RuleFolder.rule()])
    let own = try RuleFolder([
      "a.yaml": RuleFolder.rule(id: "mine").replacingOccurrences(of: "field: greeting", with: "field: greting"),
      "layout.yaml": "types: {a: b}\nkinds: []\ndivisions:\n  article: Khoản\nmottoes: [[x]]\n",
    ])
    let path = own.url.relativePath
    let found = try RuleSet.check(directory: shipped.url, overriding: [own.url]).map(\.description)
    #expect(
      found.filter { !$0.contains("kinds") } == [
        "\(path)/layout.yaml:1: types should be a list of words",
        "\(path)/layout.yaml:4: article should be a list of words",
        "\(path)/layout.yaml:5: mottoes should hold words only",
        "\(path)/a.yaml:2: mine: nothing asks for the field \"greting\"; known are greeting",
      ])
    #expect(found.contains { $0.hasPrefix("\(path)/layout.yaml:2: unknown key \"kinds\"; known are ") })
  }

  @Test func aRuleOfTheUsersTakesThePlaceOfTheShippedOneWithItsID() throws {
    let shipped = try RuleFolder(["a.yaml": RuleFolder.rule()])
    let own = try RuleFolder([
      "z.yaml": RuleFolder.rule(pattern: "(?<name>Cúc) chào", example: "Cúc chào", captures: "{name: Cúc}")
    ])
    let rules = try RuleSet.load(directory: shipped.url, overriding: [own.url])
    #expect(rules.rules.count == 1)
    #expect(rules.findings(of: "greeting", in: RuleText("An chào")).isEmpty)
    #expect(rules.findings(of: "greeting", in: RuleText("Cúc chào")).count == 1)
    #expect(rules.rules.first?.location.file.hasSuffix("/z.yaml") == true)
  }

  @Test func aFileThatIsNotUTF8IsNamed() throws {
    let folder = try RuleFolder(["a.yaml": RuleFolder.rule()])
    try Data([0xFF, 0xFE, 0x41]).write(to: folder.url.appendingPathComponent("b.yaml"))
    let error = #expect(throws: RuleError.self) { try RuleSet.load(directory: folder.url) }
    #expect(error?.description.contains("b.yaml") == true)
    #expect(error?.description.contains("UTF-8") == true)
  }
}
