import Archive
import Foundation
import TestSupport
import Testing

@Suite struct WatchCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/in/sub", withIntermediateDirectories: true)
  }

  private var layout: ArchiveLayout { ArchiveLayout(root: URL(fileURLWithPath: folder.path + "/archive")) }

  private func waitFor(_ count: Int) {
    let deadline = Date(timeIntervalSinceNow: 120)
    while Date() < deadline {
      if let reader = try? ArchiveReader(layout), (try? reader.ids().count) == count { return }
      usleep(50_000)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func whatArrivesIsImportedUntilASignalEndsIt(signal: Int32) throws {
    try folder.write("in/before.txt", "KE HOACH 1")
    let input = folder.path + "/in"
    let run = try Ingest.run(["watch", input, "--archive", folder.path + "/archive", "--settle", "0.3"]) { process in
      waitFor(1)
      try folder.write("in/sub/after.txt", "KE HOACH 2")
      try folder.write("in/new/deeper/later.txt", "KE HOACH 3")
      waitFor(3)
      // The lock is free while nothing arrives: others may write.
      var writer: ArchiveWriter?
      for _ in 0..<100 where writer == nil {
        writer = try? ArchiveWriter(layout)
        usleep(20_000)
      }
      #expect(writer != nil)
      try folder.write("in/waiting.txt", "KE HOACH 4")
      usleep(1_500_000)
      #expect(try ArchiveReader(layout).ids().count == 3)
      writer?.close()
      waitFor(4)
      kill(process.processIdentifier, signal)
    }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("waiting: the archive"))
    let report = try Verifier(layout).run()
    #expect(report.documents == 4 && report.problems.isEmpty)
  }

  @Test func onlyFoldersCanBeWatched() throws {
    #expect(try Ingest.run("watch", folder.path + "/none", "--archive", folder.path + "/archive").status == 66)
    #expect(try Ingest.run("watch").status == 64)
  }
}
