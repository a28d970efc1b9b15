import Foundation
import Reading
import RuleEngine
import ShippedRules
import Testing

@testable import Extraction

@Suite struct DumpTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["DUMP"] != nil)) func dump() throws {
    let out = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DUMP"]!)
    let rules = try RuleSet.load(directory: URL(fileURLWithPath: "rules"))
    let folder = URL(fileURLWithPath: "fixtures/composed")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.lastPathComponent.hasSuffix(".text.txt") {
      let text = MarkedText(try String(contentsOf: file, encoding: .utf8))
      var source = text.source
      source.path = file.lastPathComponent
      let start = Date()
      let record = RecordExtractor(rules: rules).record(
        source: source, lines: text.lines, blocks: text.blocks, modelDigest: "", version: "")
      print(file.lastPathComponent, Date().timeIntervalSince(start))
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
      try encoder.encode(record).write(to: out.appendingPathComponent(file.lastPathComponent + ".json"))
    }
  }
}
