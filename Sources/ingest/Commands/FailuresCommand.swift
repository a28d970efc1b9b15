import Archive
import ArgumentParser
import OrderedJSON

struct FailuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failures",
    abstract: "Lists the files that could not be imported, and why.",
    discussion: """
      A file leaves the list when it is imported.

      EXAMPLE
        ingest failures --archive archive
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(name: .long, help: "Write one JSON object for each file, a line each.")
  var json = false

  func run() throws {
    for failure in try ArchiveReader(archive.layout).failures() {
      let text = try json ? OrderedJSONEncoder(style: .line).string(for: failure) : "\(failure.path): \(failure.reason)"
      Console.standardOutput.line(text)
    }
  }
}
