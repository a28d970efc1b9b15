import Foundation
import TestSupport
import Testing

@Suite struct ImportRecordsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func recordsFromAPipeMakeAnArchive() throws {
    let requests = try FileManager.default.contentsOfDirectory(atPath: Ingest.scans).filter { $0.hasSuffix(".txt") }
    let input = requests.sorted().map { "{\"path\": \"\(Ingest.scans)/\($0)\"}\n" }.joined()
    let piped = try Ingest.run("pipe", input: Data(input.utf8))
    try folder.write("records.jsonl", piped.output + "{\"error\": {}}\nno json\n")
    let archive = folder.path + "/archive"
    let run = try Ingest.run("import-records", folder.path + "/records.jsonl", "--archive", archive)
    #expect(run.status == 1)
    #expect(run.errors.contains("records.jsonl: line 6: ") && run.errors.contains("records.jsonl: line 7: "))
    #expect(run.errors.contains("5 records imported, 0 unchanged, 2 rejected"))
    #expect(try Ingest.run("verify", "--archive", archive).status == 0)
    #expect(try Ingest.run("search", "dan van kheo", "--archive", archive).lines.count > 3)
    let exported = try Ingest.run("export", "--format", "jsonl", "--archive", archive).lines
    #expect(exported.sorted() == piped.lines.sorted())
    let again = try Ingest.run("import-records", folder.path + "/records.jsonl", "--archive", archive)
    #expect(again.errors.contains("0 records imported, 5 unchanged, 2 rejected"))
  }

  @Test func anIDThatWouldNameAnotherFileIsRejected() throws {
    let piped = try Ingest.run("pipe", input: Data("{\"id\": \"a\", \"text\": \"KE HOACH\"}\n".utf8)).output
    let id = try #require(piped.firstMatch(of: /"id":"([0-9a-f]{16})"/)).1
    try folder.write("bad.jsonl", piped.replacing("\"id\":\"\(id)\"", with: "\"id\":\"../../../../evil\""))
    let run = try Ingest.run("import-records", folder.path + "/bad.jsonl", "--archive", folder.path + "/archive")
    #expect(run.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/archive/documents").isEmpty)
  }
}
