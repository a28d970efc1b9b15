import Archive
import ArgumentParser
import Exporting
import Extraction
import Importing
import OrderedJSON
import Restoration

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Wording(
      "Tells where values come from and what competed with them, or why a value is missing.",
      "Cho biết giá trị lấy từ đâu, có phương án nào khác, hoặc vì sao giá trị còn thiếu."
    ).text,
    discussion: Wording.help(
      """
      Needs the id or number of a document. A field is named as in the record, with slashes: number, issuer/name, tasks/0. \
      For each value: the rule, the line as scanned and as restored, and what else was found. For one that is missing: \
      which rules were tried and where they nearly matched. --line tells what layout and rules made of a line. The rules \
      are run again on the text that the record keeps; give the same --rules as when it was imported.
      """,
      """
      Cần mã hoặc số ký hiệu của văn bản. Trường được gọi như trong bản ghi, cách nhau bằng dấu gạch chéo: \
      number, issuer/name, tasks/0. Với mỗi giá trị: quy tắc, dòng như bản quét và sau khôi phục, các phương án \
      khác. Với giá trị còn thiếu: những quy tắc đã thử và chỗ gần khớp. --line cho biết bố cục và quy tắc đã \
      hiểu một dòng thế nào. Các quy tắc được chạy lại trên văn bản trong bản ghi; hãy dùng đúng --rules như \
      khi nhập.
      """,
      examples: """
        ingest explain 36-KH/ĐU date
        ingest explain 216eb4ba number          if it was not found, why not
        ingest explain 216eb4ba tasks/3/deadlines
        ingest explain 216eb4ba --line 57
        """))

  @Argument(
    help: ArgumentHelp(
      Wording("The id or number of the document.", "Mã hoặc số ký hiệu của văn bản.").text, valueName: "id|number"))
  var name: String

  @Argument(
    help: ArgumentHelp(
      Wording(
        "The field to explain; all, and those of the head that are missing, where it is left out.",
        "Trường cần giải thích; không nêu là tất cả, kể cả trường ở phần đầu còn thiếu."
      ).text))
  var field: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Tell what layout and rules made of this line instead.", "Cho biết bố cục và quy tắc đã hiểu dòng này thế nào."
      ).text))
  var line: Int?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var rules: RulesOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording("Write one JSON object for each value, a line each.", "Ghi mỗi giá trị một đối tượng JSON trên một dòng.")
        .text))
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
      throw CommandFailure(.nothingFound, Message.noEvidence(field).text)
    }
  }

  private func write(_ line: Int, _ explanations: RecordExplanations) throws {
    guard let (report, scanned, restored) = explanations.report(onLine: line) else {
      throw CommandFailure(.nothingFound, Message.noLine(line).text)
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
    let isOtherModel = record.producedBy.model != pipeline.producer.model
    let isOtherRules = record.producedBy.rules != pipeline.producer.rules
    if isOtherModel || isOtherRules {
      Console.standardError.line(Message.madeByOthers(model: isOtherModel, rules: isOtherRules).text)
    }
    return pipeline.explanation(of: record)
  }
}
