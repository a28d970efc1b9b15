import Archive
import ArgumentParser
import OrderedJSON

struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes all records to standard output.",
    discussion: """
      jsonl is one record a line, ordered by id.

      EXAMPLE
        ingest export --format jsonl > records.jsonl
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: "How to write the records.")
  var format = Format.jsonl

  func run() throws {
    let reader = try ArchiveReader(archive.layout)
    let encoder = OrderedJSONEncoder(style: .line)
    for id in try reader.ids() {
      Console.standardOutput.line(try encoder.string(for: try reader.record(id: id)))
    }
  }
}
