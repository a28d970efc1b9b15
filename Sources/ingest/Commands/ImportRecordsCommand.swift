import Archive
import ArgumentParser
import Foundation
import Importing

struct ImportRecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-records",
    abstract: "Takes records made by 'ingest pipe' or 'ingest export' into an archive.",
    discussion: """
      Needs files of records, one JSON object a line. Lines that hold no record are told, and the others go on.

      EXAMPLES
        ingest import-records dataset/part-* --archive archive
        ingest pipe < requests.jsonl > records.jsonl; ingest import-records records.jsonl
      """)

  @Argument(help: "Files of records, one a line.")
  var files: [String]

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: "How many records to work on at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    for path in files where !FileManager.default.isReadableFile(atPath: path) {
      throw CommandFailure(.inputMissing, Message.unreadable(path).text)
    }
    let writer = try ArchiveWriter(archive.layout)
    defer { writer.close() }
    let cancellation = Cancellation()
    let trap = InterruptTrap(cancellation)
    let summary = try RecordImporter(archive: writer, jobs: jobs).run(files, cancellation: cancellation)
    withExtendedLifetime(trap) {}
    for rejection in summary.rejections {
      let message = Message.rejected(rejection.path, line: rejection.line, rejection.reason)
      Console.standardError.line(message.text)
    }
    let counts = Message.recordsTaken(
      summary.stored, unchanged: summary.unchanged, rejected: summary.rejections.count)
    Console.standardError.line(counts.text)
    if cancellation.isRequested { throw CommandFailure(.interrupted) }
    if !summary.rejections.isEmpty { throw CommandFailure(.someFailed) }
  }
}
