import ArgumentParser
import Foundation
import Importing

/// The `ingest` command.
@main
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Turns folders of badly OCRed Vietnamese documents into a searchable archive of structured records.",
    discussion: """
      EXAMPLES
        ingest scans/                          import a folder into ./archive
        ingest search "dan van kheo"           marks may be left out; with marks words are meant exactly
        ingest search '36-KH/DU date:2026'     document numbers in any spelling, limited to a year
        ingest show 36-KH/ĐU                   read a document
        ingest restore < scan.txt              restore text line by line

      EXIT STATUS
      \(ExitStatus.table)
      """,
    version: ProgramVersion.current,
    subcommands: [
      ImportCommand.self, WatchCommand.self, ImportRecordsCommand.self, RestoreCommand.self, SearchCommand.self,
      ShowCommand.self, ExplainCommand.self, CitationsCommand.self, TasksCommand.self, ExportCommand.self,
      PipeCommand.self, FailuresCommand.self, VerifyCommand.self,
      ReindexCommand.self,
      RulesCommand.self,
      SchemaCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ImportCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
      Console.standardOutput.flush()
    } catch {
      Console.standardOutput.flush()
      if let (status, message) = ExitStatus.of(error) {
        if let message { Console.standardError.line("ingest: " + message) }
        Foundation.exit(status.rawValue)
      }
      // Help, version and usage errors, which the argument parser words and numbers itself.
      exit(withError: error)
    }
  }
}
