import Foundation
import Layout
import ShippedRules
import TestSupport
import Testing
import Yams

@testable import RuleEngine

@Suite struct RuleFileSchemaTests {
  private func mistakes(_ yaml: String, schema: String = RuleFileSchema.rules) throws -> [String] {
    let object = Self.object(try #require(try Yams.compose(yaml: yaml)))
    let json = try JSONSerialization.data(withJSONObject: object, options: .fragmentsAllowed)
    return try SchemaValidator(schema: Data(schema.utf8)).mistakes(in: json)
  }

  /// YAML as the JSON that an editor makes of it: days and the like are texts.
  private static func object(_ node: Node) -> Any {
    if let mapping = node.mapping {
      return Dictionary(mapping.map { ($0.key.scalar?.string ?? "", object($0.value)) }) { first, _ in first }
    }
    if let sequence = node.sequence { return sequence.map(object) }
    guard let scalar = node.scalar, scalar.style == .plain else { return node.scalar?.string ?? "" }
    if let bool = Bool(scalar.string) { return bool }
    return Double(scalar.string).map { $0 as Any } ?? scalar.string
  }

  @Test func everyShippedFileFitsItsSchema() throws {
    let folder = try #require(ShippedRules.directory)
    let files = try RuleSource.files(of: folder, isShipped: true)
    #expect(files.count > 10)
    for file in files {
      let found = try mistakes(file.text, schema: file.isRuleFile ? RuleFileSchema.rules : RuleFileSchema.layout)
      #expect(found.isEmpty, "\(file.name): \(found)")
    }
  }

  @Test(arguments: [
    "rule: []", "rules: {}", "rules: [{id: a}]", "patterns: [a]", "vocabularies: {types: x}",
    "vocabularies: {types: [{code: KH}]}", "patterns: {a-b: c}",
  ])
  func whatTheReaderRefusesTheSchemaRefuses(yaml: String) throws {
    #expect(!RuleFileReader.read(yaml, path: "a.yaml").problems.isEmpty || yaml.contains("a-b"))
    #expect(try !mistakes(yaml).isEmpty)
  }

  @Test(arguments: [
    ("id: greeting", "id: Greeting one"), ("field: greeting", "fields: greeting"), ("    examples:", "    example:"),
    ("captures:", "capture:"), ("    yields:", "    confidence: 2\n    yields:"),
    ("    yields:", "    in: [stanza]\n    yields:"), ("    yields:", "    ignore_case: maybe\n    yields:"),
  ])
  func aRuleWithAMistakeDoesNotFit(part: String, replacement: String) throws {
    let good = RuleFolder.rule()
    #expect(try mistakes(good).isEmpty)
    let bad = good.replacingOccurrences(of: part, with: replacement)
    #expect(bad != good)
    #expect(try !mistakes(bad).isEmpty)
  }

  @Test func theSchemaKnowsTheKindsOfBlocksAndTheListsOfLayout() throws {
    let schema = RuleFileSchema.rules
    for kind in BlockKind.allCases { #expect(schema.contains("\"\(kind.rawValue)\"")) }
    let empty = try JSONSerialization.jsonObject(with: JSONEncoder().encode(LayoutVocabulary()))
    let layout = try JSONSerialization.jsonObject(with: Data(RuleFileSchema.layout.utf8))
    let described = (layout as? [String: Any])?["properties"] as? [String: Any]
    #expect(Set((empty as? [String: Any] ?? [:]).keys) == Set((described ?? [:]).keys))
  }
}
