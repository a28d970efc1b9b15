import Archive
import ArgumentParser

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the JSON Schema of the records.",
    discussion: """
      EXAMPLE
        ingest schema > record.schema.json
      """)

  func run() {
    Console.standardOutput.write(RecordSchema.json)
  }
}
