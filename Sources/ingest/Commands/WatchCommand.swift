import Archive
import ArgumentParser
import Foundation
import Importing

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Imports what arrives in folders, until it is interrupted.",
    discussion: """
      At first imports what is there, as 'ingest DIR' does, then each file that arrives or changes, once it has not changed \
      for some seconds. The archive is locked only while files are imported; while another process writes it, files wait. \
      Ctrl-C or SIGTERM end it with status 0 when the documents in work are finished.

      EXAMPLES
        ingest watch scans/
        ingest watch /srv/scanner --archive /srv/archive --settle 10 2>> watch.log
      """)

  @Argument(help: ArgumentHelp("Folders to watch.", valueName: "dir"))
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var rules: RulesOptions

  @Option(name: .long, help: "How many documents to work on at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(name: .long, help: "How many seconds a file must not have changed.")
  var settle = 2.0

  @Flag(name: .long, help: "Write no messages but errors.")
  var quiet = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1") }
    guard settle >= 0, settle <= 3600 else { throw ValidationError("--settle must be from 0 to 3600 seconds") }
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
    let reporter = ImportReporter(isQuiet: quiet, keepsLines: true)
    if !quiet { Console.standardError.line(Message.watching(paths).text) }
    var isWaiting = false
    try FolderWatcher(paths, settleSeconds: settle).run(cancellation: cancellation) { files in
      do {
        let writer = try ArchiveWriter(archive.layout)
        defer { writer.close() }
        isWaiting = false
        let importer = Importer(archive: writer, processor: pipeline, options: ImportOptions(jobs: jobs))
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
