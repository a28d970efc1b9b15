import Archive
import ArgumentParser
import Exporting

extension ExportFormat: ExpressibleByArgument {}

extension ExportSubject: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes documents, tasks or citations to standard output, for other programs.",
    discussion: """
      jsonl is one JSON object a line, csv a table for Excel and other spreadsheets, ics a calendar of deadlines, \
      graphml the graph of who cites whom, opensearch the lines of a bulk request, for an index made with --mapping. A query \
      as in 'ingest search' chooses documents; --due, --assignee and --overdue choose tasks. Everything is ordered by \
      document id. A cell of a table that a spreadsheet would take for a formula begins with an apostrophe.

      EXAMPLES
        ingest export --format jsonl > records.jsonl
        ingest export --format csv --of tasks --lang vi --due 2026 > tasks.csv
        ingest export --format ics --assignee "Sở Nội vụ" > deadlines.ics
        ingest export --format graphml > citations.graphml
        ingest export --format csv --of citations 'type:"kế hoạch" date:2026'
      """)

  @OptionGroup var query: QueryOptions

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: "How to write.")
  var format = ExportFormat.jsonl

  @Option(name: .customLong("of"), help: "What to write; what is usual for the format where it is left out.")
  var subject: ExportSubject?

  @OptionGroup var tasks: TaskOptions

  @Option(name: .long, help: "The separator of csv; Excel wants ';' where the decimal sign is a comma.")
  var separator = ","

  @Flag(name: .long, help: "Write the settings and the mapping of an OpenSearch index instead.")
  var mapping = false

  func validate() throws {
    guard [",", ";", "\t"].contains(separator) else {
      throw ValidationError("--separator must be a comma, a semicolon or a tab")
    }
    let subject = subject ?? format.usualSubject
    guard format.subjects.contains(subject) else {
      let possible = format.subjects.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format \(format.rawValue) can only be of \(possible)")
    }
    guard subject == .tasks || tasks.isEmpty else {
      throw ValidationError("--due, --assignee and --overdue choose tasks: use them with --of tasks")
    }
  }

  func run() throws {
    guard !mapping else { return Console.standardOutput.write(OpenSearchExport.mapping) }
    let reader = try ArchiveReader(archive.layout)
    let made = Exports.make(
      format, of: subject ?? format.usualSubject, language: Wording.language,
      separator: separator.first ?? ",", filter: tasks.filter,
      citationTargets: format == .graphml ? try reader.citationTargets() : [:])
    guard var export = made else { throw CommandFailure(.usage, "this cannot be written as \(format.rawValue)") }
    let output = Console.standardOutput
    let ids = try query.ids(in: reader)
    output.write(export.beginning())
    for id in ids { output.write(try export.text(of: try reader.record(id: id))) }
    output.write(export.end())
    if let remark = export.remark { Console.standardError.line(remark) }
  }
}
