import Archive
import ArgumentParser
import Extraction
import Importing
import OrderedJSON
import Restoration

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells where values come from and what competed with them, or why a value is missing.",
    discussion: """
      Needs the id or number of a document. A field is named as in the record, with slashes: number, issuer/name, tasks/0. \
      For each value: the rule, the line as scanned and as restored, and what else was found. For one that is missing: \
      which rules were tried and where they nearly matched. --line tells what layout and rules made of a line. The rules \
      are run again on the text that the record keeps; give the same --rules as when it was imported.

      EXAMPLES
        ingest explain 36-KH/ĐU date
        ingest explain 216eb4ba number          if it was not found, why not
        ingest explain 216eb4ba tasks/3/deadlines
        ingest explain 216eb4ba --line 57
      """)

  @Argument(help: ArgumentHelp("The id or number of the document.", valueName: "id|number"))
  var name: String

  @Argument(help: "The field to explain; all, and those of the head that are missing, where it is left out.")
  var field: String?

  @Option(name: .long, help: "Tell what layout and rules made of this line instead.")
  var line: Int?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var rules: RulesOptions

  @Flag(name: .long, help: "Write one JSON object for each value, a line each.")
  var json = false

  func run() throws {
    let reader = try ArchiveReader(archive.layout)
    let record = try reader.record(id: reader.id(named: name))
    let explanations = try RecordExplanations(record, today: try today(record))
    if let line { return try write(line, explanations) }
    let pointer = field.map { "/" + $0.drop { $0 == "/" } }
    let output = Console.standardOutput
    let style = Style(for: output)
    let found = explanations.explanations(at: pointer)
    for explanation in found { output.line(json ? try explanation.json() : explanation.text(style)) }
    let missing = pointer.map { explanations.missing(at: $0).map { [$0] } ?? [] } ?? explanations.missingInHead()
    for value in missing { output.line(json ? try value.json() : value.text(style, most: field == nil ? 1 : 5)) }
    if found.isEmpty, missing.isEmpty {
      throw CommandFailure(.nothingFound, "the record has no evidence for '\(field ?? "any field")'")
    }
  }

  private func write(_ line: Int, _ explanations: RecordExplanations) throws {
    guard let (report, scanned, restored) = explanations.report(onLine: line) else {
      throw CommandFailure(.nothingFound, "the document has no line \(line)")
    }
    let output = Console.standardOutput
    output.line(
      json
        ? try OrderedJSONEncoder(style: .line).string(for: report)
        : LineText(report, scanned: scanned, restored: restored, style: Style(for: output)).text)
  }

  /// What the present model and rules make of the record's text, with a note where others made the record.
  private func today(_ record: DocumentRecord) throws -> (record: DocumentRecord, explainer: RecordExplainer)? {
    let pipeline = try DocumentPipeline(shippedRules: rules.shippedFolder(), userRules: rules.userFolders())
    var others: [String] = []
    if record.producedBy.model != pipeline.producer.model { others.append("another model") }
    if record.producedBy.rules != pipeline.producer.rules { others.append("other rules") }
    if !others.isEmpty {
      Console.standardError.line(
        "made with \(others.joined(separator: " and ")): the values are those of the record, what competed and what was "
          + "tried is as the present ones see the text; import again or give the same --rules to have both agree")
    }
    return pipeline.explanation(of: record)
  }
}
