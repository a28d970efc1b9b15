import Archive
import Foundation
import TestSupport
import Testing

@Suite struct ReadingCommandTests {
  @Test func searchWithoutMarksFindsWhatWasScannedWithoutThem() throws {
    let run = try SampleArchive.run("search", "dan van kheo")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("001_5aa283e5bafd34ac.txt"))
  }

  @Test func aHitIsOneLineOfJSON() throws {
    let run = try SampleArchive.run("search", "--json", "--limit", "2", "ban")
    #expect(run.lines.count == 2)
    for line in run.lines {
      let hit = try JSONDecoder().decode(SearchHit.self, from: Data(line.utf8))
      #expect(hit.id.count == 16)
      let snippet = try #require(hit.snippet)
      #expect(!snippet.highlights.isEmpty)
    }
  }

  @Test func aSearchWithoutHitsSaysSo() throws {
    let run = try SampleArchive.run("search", "xyzxyz")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func aWrongQueryIsPointedAt() throws {
    let run = try SampleArchive.run("search", "dan (van")
    #expect(run.status == 64)
    #expect(run.errors.contains("dan (van\n    ^"))
  }

  @Test func everyRecordFitsTheSchemaThatIsWritten() throws {
    let schema = try Ingest.run("schema")
    #expect(schema.status == 0)
    let validator = try SchemaValidator(schema: Data(schema.output.utf8))
    let records = try SampleArchive.run("export", "--format", "jsonl")
    #expect(records.lines.count == 5)
    for line in records.lines {
      let mistakes = try validator.mistakes(in: Data(line.utf8))
      #expect(mistakes.isEmpty, "\(mistakes)")
    }
  }

  @Test func evidencePointsToValuesAndIntoLines() throws {
    let reader = try ArchiveReader(ArchiveLayout(root: URL(fileURLWithPath: SampleArchive.path())))
    for id in try reader.ids() {
      let run = try SampleArchive.run("explain", id, "--json")
      #expect(run.status == 0, "\(run.errors)")
      for line in run.lines {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        guard object["attempts"] == nil else {
          #expect(object["value"] is NSNull && object["field"] is String, "\(line)")
          continue
        }
        #expect(object["competitors"] is [Any], "\(line)")
        let (span, restored) = (object["span"] as? [Int] ?? [], object["restored"] as? String ?? "")
        #expect(object["value"] is String, "\(line)")
        #expect(span.count == 2 && span[0] <= span[1] && span[1] <= restored.unicodeScalars.count, "\(line)")
      }
    }
  }

  @Test func aDocumentIsShownByItsIDAsPageAndAsJSON() throws {
    let reader = try ArchiveReader(ArchiveLayout(root: URL(fileURLWithPath: SampleArchive.path())))
    let id = try #require(try reader.ids().first)
    let page = try SampleArchive.run("show", String(id.prefix(8)), "--text")
    #expect(page.status == 0)
    #expect(page.output.contains(id))
    #expect(!page.output.contains("\u{1B}["))
    let json = try SampleArchive.run("show", id, "--json")
    #expect(Data(json.output.utf8) == (try reader.json(id: id)))
  }

  @Test func anUnknownDocumentIsNotFound() throws {
    #expect(try SampleArchive.run("show", "999-XX/YY").status == 2)
    #expect(try SampleArchive.run("explain", "999-XX/YY").status == 2)
  }

  @Test func damageIsFoundAndReindexingRepairsTheIndex() throws {
    let folder = try TemporaryFolder()
    let archive = folder.path + "/archive"
    try folder.write("in/a.txt", "KE HOACH\nban hanh")
    #expect(try Ingest.run(folder.path + "/in", "--archive", archive).status == 0)
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: archive + "/index.sqlite"))
    #expect(try Ingest.run("search", "ban", "--archive", archive).status == 65)
    #expect(try Ingest.run("verify", "--archive", archive).status == 65)
    let reindex = try Ingest.run("reindex", "--archive", archive)
    #expect(reindex.status == 0)
    #expect(reindex.errors.contains("1 documents indexed"))
    #expect(try Ingest.run("verify", "--archive", archive).status == 0)
  }

  @Test(arguments: ["search x", "show x", "explain x", "verify", "reindex", "failures", "export", "tasks"])
  func withoutAnArchiveEveryCommandSaysSo(command: String) throws {
    let folder = try TemporaryFolder()
    let arguments = command.split(separator: " ").map(String.init)
    let run = try Ingest.run(arguments + ["--archive", folder.path + "/none"])
    #expect(run.status == 66)
    #expect(run.errors.contains("there is no archive at"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
  }

  @Test func theShippedRulesHold() throws {
    let run = try Ingest.run("rules", "check")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func aMistakeInTheRulesIsNamedWithFileAndLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", "rules: [")
    let run = try Ingest.run("rules", "check", "--rules", folder.path)
    #expect(run.status != 0)
    #expect((run.output + run.errors).contains("mine.yaml:"))
    #expect(try Ingest.run("rules", "check", "--rules", folder.path + "/none").status == 66)
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let command =
      "\(Ingest.program.path) export --archive \(try SampleArchive.path()) | head -c 10; echo ${PIPESTATUS[0]}"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(try errors.fileHandleForReading.readToEnd()?.isEmpty ?? true)
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(
      ["0", "141"].contains(text.split(separator: "\n").last.map { String($0.suffix(3)).trimmingPrefix("n\"") } ?? ""))
  }
}
