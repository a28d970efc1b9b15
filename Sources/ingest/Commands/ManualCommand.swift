import ArgumentParser
import Importing

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Writes the manual page of ingest and all its commands.",
    discussion: """
      EXAMPLES
        ingest manual > /usr/local/share/man/man1/ingest.1
        ingest manual | man -l -
      """)

  func run() throws {
    Console.standardOutput.write(try ManualPage(IngestCommand._dumpHelp(), version: ProgramVersion.current).text)
  }
}
