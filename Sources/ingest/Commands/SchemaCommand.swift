import Archive
import ArgumentParser
import RuleEngine

struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case record
    case rules
    case layout
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the JSON Schema of the records, of rule files, or of layout.yaml.",
    discussion: """
      Editors that know YAML and JSON Schema complete and check rule files with it.

      EXAMPLES
        ingest schema > record.schema.json
        ingest schema rules > rule-file.schema.json
      """)

  @Argument(help: "What to describe.")
  var subject = Subject.record

  func run() {
    switch subject {
    case .record: Console.standardOutput.write(RecordSchema.json)
    case .rules: Console.standardOutput.write(RuleFileSchema.rules)
    case .layout: Console.standardOutput.write(RuleFileSchema.layout)
    }
  }
}
