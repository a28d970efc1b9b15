import Foundation
import TestSupport
import Testing

/// Imports that are killed, that run out of disk or of file handles, and that run twice at a time: the next run makes
/// the archive that an undisturbed run makes.
@Suite(.serialized) struct NothingLostTests {
  private static let count = 40

  /// Files to import, and the records that an undisturbed run makes of them.
  private static let prepared = Result { () throws -> (folder: TemporaryFolder, records: [String: Data]) in
    let folder = try TemporaryFolder()
    let scan = try String(contentsOfFile: Ingest.scans + "/000_216eb4ba09e75259.txt", encoding: .utf8)
    let lines = scan.split(separator: "\n").map(String.init)
    for number in 0..<count {
      let text = "S6: \(number + 1)-KH/DU\n" + lines.dropFirst(number % 100).prefix(8).joined(separator: "\n")
      try folder.write("in/\(number).txt", text)
    }
    try folder.write("in/twin.txt", Data(contentsOf: folder.url.appendingPathComponent("in/7.txt")))
    try folder.write("in/empty.txt", "")
    let run = try Ingest.run(folder.path + "/in", "--archive", folder.path + "/undisturbed")
    #expect(run.status == 1, "\(run.errors)")
    return (folder, try records(folder.path + "/undisturbed"))
  }

  private let folder: TemporaryFolder
  private let input: String
  private let expected: [String: Data]

  init() throws {
    folder = try TemporaryFolder()
    let prepared = try Self.prepared.get()
    input = prepared.folder.path + "/in"
    expected = prepared.records
  }

  /// All files of records by name.
  private static func records(_ archive: String) throws -> [String: Data] {
    let documents = URL(fileURLWithPath: archive + "/documents")
    let names = try FileManager.default.contentsOfDirectory(atPath: documents.path)
    return try names.reduce(into: [:]) { $0[$1] = try Data(contentsOf: documents.appendingPathComponent($1)) }
  }

  /// Runs the import once more and checks that nothing of the trouble is left.
  private func expectCompletion(of archive: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let run = try Ingest.run(input, "--archive", archive, "--quiet")
    #expect(run.status == 1, "\(run.errors)", sourceLocation: sourceLocation)
    let verify = try Ingest.run("verify", "--archive", archive)
    #expect(verify.status == 0, "\(verify.output)", sourceLocation: sourceLocation)
    #expect(try Self.records(archive) == expected, sourceLocation: sourceLocation)
    let failures = try Ingest.run("failures", "--archive", archive).lines
    #expect(failures.count == 1 && failures[0].contains("empty.txt"), sourceLocation: sourceLocation)
    let found = try Ingest.run("export", "--format", "jsonl", "ke* OR NOT ke*", "--archive", archive).lines
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
  }

  @Test func importsKilledAtAnyMomentAreCompleted() throws {
    var random = SplitMix(state: 2026)
    let archive = folder.path + "/archive"
    var killed = 0
    for round in 0..<15 {
      // Every third time from the beginning, and with force, so that records are written over records too.
      if round % 3 == 0 { try? FileManager.default.removeItem(atPath: archive) }
      var arguments = [input, "--archive", archive, "--quiet", "--jobs", "3"]
      if round % 2 == 0 { arguments.append("--force") }
      let run = try Ingest.run(arguments) { process in
        usleep(UInt32.random(in: 1_000...400_000, using: &random))
        kill(process.processIdentifier, SIGKILL)
      }
      if run.status == SIGKILL { killed += 1 }
      // Whatever was written is whole: readers see no part of a record.
      if FileManager.default.fileExists(atPath: archive + "/documents") {
        for (name, bytes) in try Self.records(archive) where !name.hasPrefix(".") {
          #expect(bytes == expected[name], "round \(round): \(name)")
        }
      }
    }
    #expect(killed > 5)
    try expectCompletion(of: archive)
  }

  @Test(arguments: [64, 700]) func aFullDiskEndsTheRunAndTheNextOneGoesOn(kilobytes: Int) throws {
    let disk = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mount = "mount -t tmpfs -o size=\(kilobytes)k none '\(disk)'"
    guard try Shell.run(mount) == 0 else {
      print("skipped, no tmpfs can be mounted here: aFullDiskEndsTheRunAndTheNextOneGoesOn")
      return
    }
    defer { _ = try? Shell.run("umount '\(disk)'") }
    let archive = disk + "/archive"
    let run = try Ingest.run(input, "--archive", archive, "--quiet")
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.lowercased().contains("no space") || run.errors.contains("full"), "\(run.errors)")
    #expect(try Shell.run("mount -o remount,size=64m '\(disk)'") == 0)
    try expectCompletion(of: archive)
  }

  @Test(arguments: [8, 11, 14]) func fewFileHandlesLoseNothing(handles: Int) throws {
    let archive = folder.path + "/archive"
    let command = "ulimit -n \(handles); '\(Ingest.program.path)' '\(input)' --archive '\(archive)' --quiet --jobs 4"
    let status = try Shell.run(command)
    // It may be enough, or too little for some documents, or for the archive; it may not end the process otherwise.
    #expect([1, 66, 70, 73, 65, 127].contains(status), "\(status)")
    try expectCompletion(of: archive)
  }

  @Test func ofTwoImportsAtATimeOneIsToldToWait() throws {
    let archive = folder.path + "/archive"
    let program = Ingest.program.path
    let one = "'\(program)' '\(input)' --archive '\(archive)' --quiet"
    let status = try Shell.run(
      "\(one) & first=$!; \(one); second=$?; wait $first; echo $? $second > '\(folder.path)/out'")
    #expect(status == 0)
    let statuses = try String(contentsOfFile: folder.path + "/out", encoding: .utf8).split(separator: " ").map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(statuses.sorted() == ["1", "75"])
    try expectCompletion(of: archive)
  }
}
