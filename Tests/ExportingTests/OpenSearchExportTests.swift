import Exporting
import Extraction
import Foundation
import Testing

@Suite struct OpenSearchExportTests {
  @Test func everyFieldIsInTheMappingAndTheIDIsThatOfTheArchive() throws {
    let deadline = DeadlineRecord(text: "31/12", date: "2026-12-31", relation: .by)
    let record = SampleRecord.record(tasks: [SampleRecord.task("a\nb", deadline)])
    let text = try OpenSearchExport().text(of: record)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[0] == "{\"index\":{\"_id\":\"0123456789abcdef\"}}")
    let json = try JSONSerialization.jsonObject(with: Data(OpenSearchExport.mapping.utf8)) as? [String: Any]
    let properties = (json?["mappings"] as? [String: Any])?["properties"] as? [String: Any]
    let document = try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any]
    #expect(Set(try #require(document).keys) == Set(try #require(properties).keys))
    #expect(document?["due"] as? [String] == ["2026-12-31"])
  }
}
