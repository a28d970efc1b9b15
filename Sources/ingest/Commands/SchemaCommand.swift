import Archive
import ArgumentParser
import Exporting
import RuleEngine

struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case record
    case rules
    case layout
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Wording(
      "Writes the JSON Schema of the records, of rule files, or of layout.yaml.",
      "Xuất JSON Schema của bản ghi, của tệp quy tắc hoặc của layout.yaml."
    ).text,
    discussion: Wording.help(
      """
      Editors that know YAML and JSON Schema complete and check rule files with it.
      """,
      """
      Trình soạn thảo hỗ trợ YAML và JSON Schema dùng nó để gợi ý và kiểm tra tệp quy tắc.
      """,
      examples: """
        ingest schema > record.schema.json
        ingest schema rules > rule-file.schema.json
        """))

  @Argument(help: ArgumentHelp(Wording("What to describe.", "Mô tả gì.").text))
  var subject = Subject.record

  @OptionGroup var language: LanguageOptions

  func run() {
    switch subject {
    case .record: Console.standardOutput.write(RecordSchema.json)
    case .rules: Console.standardOutput.write(RuleFileSchema.rules)
    case .layout: Console.standardOutput.write(RuleFileSchema.layout)
    }
  }
}
