import Archive
import ArgumentParser
import Exporting
import Foundation
import Importing

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: Wording(
      "Imports what arrives in folders, until it is interrupted.",
      "Nhập các tệp mới đến trong thư mục cho đến khi bị dừng."
    ).text,
    discussion: Wording.help(
      """
      At first imports what is there, as 'ingest DIR' does, then each file that arrives or changes, once it has not changed \
      for some seconds. The archive is locked only while files are imported; while another process writes it, files wait. \
      Ctrl-C or SIGTERM end it with status 0 when the documents in work are finished.
      """,
      """
      Trước hết nhập những gì đã có như 'ingest THƯ_MỤC', sau đó nhập từng tệp mới đến hoặc thay đổi khi tệp đã \
      ngừng thay đổi vài giây. Kho chỉ bị khóa trong lúc nhập; khi chương trình khác đang ghi thì tệp chờ. \
      Ctrl-C hoặc SIGTERM kết thúc với mã 0 khi xong các văn bản đang xử lý.
      """,
      examples: """
        ingest watch scans/
        ingest watch /srv/scanner --archive /srv/archive --settle 10 2>> watch.log
        """))

  @Argument(help: ArgumentHelp(Wording("Folders to watch.", "Thư mục cần theo dõi.").text, valueName: "dir"))
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var rules: RulesOptions

  @OptionGroup var work: WorkOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording("How many seconds a file must not have changed.", "Số giây tệp không thay đổi trước khi nhập.").text))
  var settle = 2.0

  func validate() throws {
    guard settle >= 0, settle <= 3600 else { throw ValidationError(Message.wrongSettle.text) }
  }

  func run() throws {
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        throw CommandFailure(.inputMissing, Message.noSuchFolder(path).text)
      }
    }
    let pipeline = try DocumentPipeline(shippedRules: try rules.shippedFolder(), userRules: try rules.userFolders())
    let cancellation = Cancellation()
    let trap = InterruptTrap(cancellation)
    let reporter = ImportReporter(isQuiet: work.quiet, keepsLines: true)
    if !work.quiet { Console.standardError.line(Message.watching(paths).text) }
    var isWaiting = false
    try FolderWatcher(paths, settleSeconds: settle).run(cancellation: cancellation) { files in
      do {
        let writer = try ArchiveWriter(archive.layout)
        defer { writer.close() }
        isWaiting = false
        let importer = Importer(archive: writer, processor: pipeline, options: ImportOptions(jobs: work.parallel.jobs))
        _ = try importer.run(files, cancellation: cancellation) { progress in
          if case .unchanged = progress.outcome { return }
          reporter.report(progress)
        }
        return true
      } catch let error as ArchiveError {
        guard case .locked = error else { throw error }
        if !isWaiting { Console.standardError.line(Message.waiting(error.wording).text) }
        isWaiting = true
        return false
      }
    }
    withExtendedLifetime(trap) {}
  }
}
