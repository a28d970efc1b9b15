import Archive
import ArgumentParser

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells where the values of a record come from: the rule, and the line as scanned and as restored.",
    discussion: """
      Needs the id or number of a document. A field is named as in the record, with slashes: number, issuer/name, tasks/0.

      EXAMPLES
        ingest explain 36-KH/ĐU date
        ingest explain 216eb4ba citations/0
      """)

  @Argument(help: ArgumentHelp("The id or number of the document.", valueName: "id|number"))
  var name: String

  @Argument(help: "The field to explain; all where it is left out.")
  var field: String?

  @OptionGroup var archive: ArchiveOptions

  @Flag(name: .long, help: "Write one JSON object for each value, a line each.")
  var json = false

  func run() throws {
    let reader = try ArchiveReader(archive.layout)
    let record = try reader.record(id: reader.id(named: name))
    let explanations = try Explanation.all(of: record, field: field)
    let output = Console.standardOutput
    for explanation in explanations {
      output.line(json ? try explanation.json() : explanation.text(Style(for: output)))
    }
    if explanations.isEmpty {
      throw CommandFailure(.nothingFound, "the record has no evidence for '\(field ?? "any field")'")
    }
  }
}
