import Archive
import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var archive: String { folder.path + "/archive" }

  private func documents(_ name: String) throws -> [String: Data] {
    let store = RecordStore(layout: ArchiveLayout(root: folder.url.appendingPathComponent(name)))
    return Dictionary(uniqueKeysWithValues: try store.ids().map { ($0, try store.json(id: $0)) })
  }

  @Test func importingTheScansMakesAWholeArchiveAndSaysSoOnStandardErrorOnly() throws {
    let run = try SampleArchive.importing()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("5 documents: 5 imported"))
    #expect(try SampleArchive.run("verify").status == 0)
  }

  @Test func theBytesOfTheRecordsDoNotDependOnTheNumberOfJobs() throws {
    for jobs in ["1", "4"] {
      #expect(try Ingest.run(Ingest.scans, "--archive", folder.path + "/" + jobs, "--jobs", jobs).status == 0)
    }
    let expected = try documents("1")
    #expect(expected.count == 5)
    #expect(try documents("4") == expected)
  }

  @Test func aSecondImportLeavesEverythingAsItIs() throws {
    for name in ["a", "b"] { try folder.write("in/\(name).txt", "KE HOACH\nvé céng tac dan van \(name)") }
    let input = folder.path + "/in"
    _ = try Ingest.run(input, "--archive", archive)
    let before = try documents("archive")
    let again = try Ingest.run(input, "--archive", archive)
    #expect(again.errors.contains("2 unchanged"))
    #expect(try documents("archive") == before)
    #expect(try Ingest.run(input, "--archive", archive, "--force").errors.contains("2 imported"))
  }

  @Test func aBadFileIsReportedAndTheOthersAreImported() throws {
    try folder.write("in/good.txt", "KE HOACH\nvé céng tac dan van")
    try folder.write("in/empty.txt", "")
    let run = try Ingest.run(folder.path + "/in", "--archive", archive)
    #expect(run.status == 1)
    #expect(run.errors.contains("1 imported, 1 failed"))
    #expect(run.errors.contains("in/empty.txt: "))
    let failures = try Ingest.run("failures", "--archive", archive)
    #expect(failures.status == 0)
    #expect(failures.lines.count == 1)
    #expect(try Ingest.run("failures", "--json", "--archive", archive).output.hasPrefix("{\"path\":"))
  }

  @Test func aDryRunTellsWhatThereIsToDoAndMakesNothing() throws {
    try folder.write("in/good.txt", "KE HOACH")
    let input = folder.path + "/in"
    let run = try Ingest.run(input, "--archive", archive, "--dry-run")
    #expect(run.status == 0)
    #expect(run.output == "new: \(input)/good.txt\n")
    #expect(run.errors.contains("1 files: 1 new; nothing was done"))
    let json = try Ingest.run(input, "--archive", archive, "--dry-run", "--json")
    #expect(json.output == "{\"path\":\"\(input)/good.txt\",\"action\":\"new\",\"note\":null}\n")
    #expect(try Ingest.run(input, "--archive", archive, "--json").status == 64)
    #expect(!FileManager.default.fileExists(atPath: archive))
  }

  @Test func movedAndVanishedFilesAreReported() throws {
    for name in ["a", "b", "c"] { try folder.write("in/\(name).txt", "KE HOACH \(name)") }
    try folder.write("in/twin.txt", "KE HOACH c")
    let input = folder.path + "/in"
    _ = try Ingest.run(input, "--archive", archive)
    try FileManager.default.moveItem(atPath: input + "/a.txt", toPath: input + "/d.txt")
    try FileManager.default.removeItem(atPath: input + "/b.txt")
    let run = try Ingest.run(input, "--archive", archive)
    #expect(run.status == 0)
    #expect(run.errors.contains("moved: 1;"))
    #expect(run.errors.contains("documents are kept: 1\n  \(input)/b.txt"))
    let record = try #require(try ArchiveReader(ArchiveLayout(root: URL(fileURLWithPath: archive))).search("c").first)
    #expect(try Ingest.run("show", record.id, "--archive", archive).output.contains("same bytes: \(input)/twin.txt"))
  }

  @Test func quietMeansNoWords() throws {
    try folder.write("in/good.txt", "KE HOACH")
    let run = try Ingest.run(folder.path + "/in", "--archive", archive, "--quiet")
    #expect(run.status == 0)
    #expect(run.output + run.errors == "")
  }

  @Test func aMissingFolderIsToldBeforeAnythingIsMade() throws {
    let run = try Ingest.run(folder.path + "/nowhere", "--archive", archive)
    #expect(run.status == 66)
    #expect(run.errors.contains("nowhere"))
    #expect(!FileManager.default.fileExists(atPath: archive))
  }

  @Test func aLockedArchiveNamesItsOwner() throws {
    let writer = try ArchiveWriter(ArchiveLayout(root: URL(fileURLWithPath: archive)))
    let run = try Ingest.run(Ingest.scans, "--archive", archive)
    #expect(run.status == 75)
    #expect(run.errors.contains("process \(getpid())"))
    withExtendedLifetime(writer) {}
  }

  @Test func anArchiveThatCannotBeMadeIsAnError() throws {
    try folder.write("file", "x")
    #expect(try Ingest.run(Ingest.scans, "--archive", folder.path + "/file").status == 73)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalLeavesAUsableArchiveThatTheNextRunCompletes(signal: Int32) throws {
    let scan = try String(contentsOfFile: Ingest.scans + "/000_216eb4ba09e75259.txt", encoding: .utf8)
    for number in 0..<400 { try folder.write("in/\(number).txt", scan + "\n\(number)\n") }
    let documents = folder.path + "/archive/documents"
    let run = try Ingest.run([folder.path + "/in", "--archive", archive, "--jobs", "2"]) { process in
      let deadline = Date(timeIntervalSinceNow: 60)
      while (try? FileManager.default.contentsOfDirectory(atPath: documents))?.isEmpty ?? true, Date() < deadline {
        usleep(5_000)
      }
      kill(process.processIdentifier, signal)
    }
    #expect(run.status == 130)
    #expect(run.errors.contains("run the same command again"))
    #expect(try Ingest.run("verify", "--archive", archive).status == 0)
    let done = try FileManager.default.contentsOfDirectory(atPath: documents).count
    #expect(done > 0 && done < 400)
  }

  @Test func aKilledImportIsCompletedByTheNextOne() throws {
    for number in 0..<80 { try folder.write("in/\(number).txt", "KE HOACH\nvé céng tac dan van nam \(number)\n") }
    let documents = folder.path + "/archive/documents"
    for count in [1, 20, 50] {
      _ = try Ingest.run([folder.path + "/in", "--archive", archive, "--jobs", "2"]) { process in
        let deadline = Date(timeIntervalSinceNow: 60)
        while (try? FileManager.default.contentsOfDirectory(atPath: documents).count) ?? 0 < count, Date() < deadline {
          usleep(1_000)
        }
        kill(process.processIdentifier, SIGKILL)
      }
    }
    let last = try Ingest.run(folder.path + "/in", "--archive", archive)
    #expect(last.status == 0, "\(last.errors)")
    #expect(try Ingest.run("verify", "--archive", archive).output.contains("80 documents checked, 0 problems"))
  }
}
