import Extraction
import Foundation
import Testing

@testable import Archive

@Suite struct RecordCoderTests {
  @Test func everyRecordReadsBackAsItWas() throws {
    var random = RandomRecords(seed: 2026)
    for _ in 0..<300 {
      let record = random.record()
      let bytes = try RecordCoder.encode(record)
      #expect(try RecordCoder.decode(Data(bytes)) == record)
    }
  }

  @Test func theSameRecordGivesTheSameBytes() throws {
    var (first, second) = (RandomRecords(seed: 7), RandomRecords(seed: 7))
    for _ in 0..<20 {
      #expect(try RecordCoder.encode(first.record()) == RecordCoder.encode(second.record()))
    }
  }

  @Test func keysComeInTheOrderOfTheContract() throws {
    let record = SampleRecords.record(path: "a.txt")
    let json = String(decoding: try RecordCoder.encode(record), as: UTF8.self)
    let keys = json.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.dropFirst(3).prefix { $0 != "\"" } }
    #expect(
      keys == [
        "schema_version", "id", "source", "type", "number", "issuer", "place", "date", "title", "citations",
        "sections", "tasks", "signature", "addressees", "recipients", "annexes", "footnotes", "text", "corrections",
        "evidence", "warnings", "quality", "produced_by",
      ])
  }

  @Test func anotherSchemaVersionIsRefused() throws {
    var record = SampleRecords.record(path: "a.txt")
    record.schemaVersion = 99
    let bytes = Data(try RecordCoder.encode(record))
    #expect(throws: DecodingError.self) { try RecordCoder.decode(bytes) }
  }
}
