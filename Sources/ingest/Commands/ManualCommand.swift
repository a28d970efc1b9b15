import ArgumentParser
import Exporting
import Importing

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: Wording(
      "Writes the manual page of ingest and all its commands.", "Xuất trang hướng dẫn (man) của ingest và mọi lệnh."
    ).text,
    discussion: Wording.help(
      "", "",
      examples: """
        ingest manual > /usr/local/share/man/man1/ingest.1
        ingest manual | man -l -
        """))

  @OptionGroup var language: LanguageOptions

  func run() throws {
    Console.standardOutput.write(try ManualPage(IngestCommand._dumpHelp(), version: ProgramVersion.current).text)
  }
}
