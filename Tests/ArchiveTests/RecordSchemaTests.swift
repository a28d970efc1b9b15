import Extraction
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct RecordSchemaTests {
  private func validator() throws -> SchemaValidator {
    try SchemaValidator(schema: Data(RecordSchema.json.utf8))
  }

  @Test func everyRecordFitsTheSchema() throws {
    var random = RandomRecords(seed: 11)
    let validator = try validator()
    for _ in 0..<100 {
      let mistakes = try validator.mistakes(in: Data(try RecordCoder.encode(random.record())))
      #expect(mistakes.isEmpty, "\(mistakes)")
    }
  }

  @Test(arguments: [
    ("\"schema_version\": 1", "\"schema_version\": 2"), ("\"date\": null", "\"date\": \"13/03/2026\""),
    ("\"place\": null,", ""), ("\"pages\": 1", "\"pages\": \"1\""), ("\"pages\": 1", "\"pages\": 1, \"more\": 1"),
    ("\"confidence\": 0.9", "\"confidence\": 1.5"), ("\"tasks\": []", "\"tasks\": [{}]"),
    ("\"evidence\": {}", "\"evidence\": {\"number\": {}}"),
  ])
  func whatIsNoRecordDoesNotFit(part: String, replacement: String) throws {
    let json = String(decoding: try RecordCoder.encode(SampleRecords.record(path: "a")), as: UTF8.self)
    let changed = json.replacingOccurrences(of: part, with: replacement)
    #expect(changed != json)
    #expect(try !validator().mistakes(in: Data(changed.utf8)).isEmpty)
  }

  @Test func theSchemaNamesTheKeysInTheOrderOfTheRecord() throws {
    let json = RecordSchema.json
    let keys = Mirror(reflecting: SampleRecords.record(path: "a")).children.compactMap(\.label)
    let places = try keys.map { key in
      let name = key.replacing(/[A-Z]/) { "_" + $0.output.lowercased() }
      return try #require(json.range(of: "\n    \"\(name)\": {")).lowerBound
    }
    #expect(places == places.sorted())
  }
}
