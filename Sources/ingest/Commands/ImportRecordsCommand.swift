import Archive
import ArgumentParser
import Exporting
import Foundation
import Importing

struct ImportRecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-records",
    abstract: Wording(
      "Takes records made by 'ingest pipe' or 'ingest export' into an archive.",
      "Nạp vào kho lưu trữ các bản ghi do 'ingest pipe' hoặc 'ingest export' tạo ra."
    ).text,
    discussion: Wording.help(
      """
      Needs files of records, one JSON object a line. Lines that hold no record are told, and the others go on.
      """,
      """
      Cần các tệp bản ghi, mỗi dòng một đối tượng JSON. Dòng không phải bản ghi được báo, các dòng khác vẫn \
      tiếp tục.
      """,
      examples: """
        ingest import-records dataset/part-* --archive archive
        ingest pipe < requests.jsonl > records.jsonl; ingest import-records records.jsonl
        """))

  @Argument(help: ArgumentHelp(Wording("Files of records, one a line.", "Tệp bản ghi, mỗi dòng một bản ghi.").text))
  var files: [String]

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var work: JobsOption

  func run() throws {
    for path in files where !FileManager.default.isReadableFile(atPath: path) {
      throw CommandFailure(.inputMissing, Message.unreadable(path).text)
    }
    let writer = try ArchiveWriter(archive.layout)
    defer { writer.close() }
    let cancellation = Cancellation()
    let trap = InterruptTrap(cancellation)
    let summary = try RecordImporter(archive: writer, jobs: work.jobs).run(files, cancellation: cancellation)
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
