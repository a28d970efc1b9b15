import Archive
import ArgumentParser
import Exporting

extension ExportFormat: ExpressibleByArgument {}

extension ExportSubject: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Wording(
      "Writes documents, tasks or citations to standard output, for other programs.",
      "Xuất văn bản, nhiệm vụ hoặc viện dẫn cho chương trình khác."
    ).text,
    discussion: Wording.help(
      """
      jsonl is one JSON object a line, csv a table for Excel and other spreadsheets, ics a calendar of deadlines, \
      graphml the graph of who cites whom, opensearch the lines of a bulk request, for an index made with --mapping. A query \
      as in 'ingest search' chooses documents; --due, --assignee and --overdue choose tasks. Everything is ordered by \
      document id. A cell of a table that a spreadsheet would take for a formula begins with an apostrophe.
      """,
      """
      jsonl là mỗi dòng một đối tượng JSON, csv là bảng cho Excel và bảng tính khác, ics là lịch các thời hạn, \
      graphml là đồ thị viện dẫn, opensearch là các dòng nạp hàng loạt cho chỉ mục tạo bằng --mapping. Câu truy \
      vấn như ở 'ingest search' chọn văn bản; --due, --assignee và --overdue chọn nhiệm vụ. Mọi thứ xếp theo mã \
      văn bản. Ô mà bảng tính có thể hiểu là công thức được thêm dấu nháy đơn ở đầu.
      """,
      examples: """
        ingest export --format jsonl > records.jsonl
        ingest export --format csv --of tasks --lang vi --due 2026 > tasks.csv
        ingest export --format ics --assignee "Sở Nội vụ" > deadlines.ics
        ingest export --format graphml > citations.graphml
        ingest export --format csv --of citations 'type:"kế hoạch" date:2026'
        """))

  @OptionGroup var query: QueryOptions

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: ArgumentHelp(Wording("How to write.", "Định dạng xuất.").text))
  var format = ExportFormat.jsonl

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      Wording(
        "What to write; what is usual for the format where it is left out.",
        "Nội dung xuất; không nêu thì theo thông lệ của định dạng."
      ).text))
  var subject: ExportSubject?

  @OptionGroup var tasks: TaskOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "The separator of csv; Excel wants ';' where the decimal sign is a comma.",
        "Dấu phân cách của csv; Excel cần ';' nếu dấu thập phân là dấu phẩy."
      ).text))
  var separator = ","

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Write the settings and the mapping of an OpenSearch index instead.",
        "Ghi cấu hình và ánh xạ của chỉ mục OpenSearch thay cho dữ liệu."
      ).text))
  var mapping = false

  func validate() throws {
    guard [",", ";", "\t"].contains(separator) else {
      throw ValidationError(Message.wrongSeparator.text)
    }
    let subject = subject ?? format.usualSubject
    guard format.subjects.contains(subject) else {
      let possible = format.subjects.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(Message.wrongSubject(format.rawValue, possible).text)
    }
    guard subject == .tasks || tasks.isEmpty else {
      throw ValidationError(Message.tasksOnly.text)
    }
  }

  func run() throws {
    guard !mapping else { return Console.standardOutput.write(OpenSearchExport.mapping) }
    let reader = try ArchiveReader(archive.layout)
    let made = Exports.make(
      format, of: subject ?? format.usualSubject, language: Wording.language,
      separator: separator.first ?? ",", filter: tasks.filter,
      citationTargets: format == .graphml ? try reader.citationTargets() : [:])
    guard var export = made else { throw CommandFailure(.usage, Message.wrongFormat(format.rawValue).text) }
    let output = Console.standardOutput
    let ids = try query.ids(in: reader)
    output.write(export.beginning())
    for id in ids { output.write(try export.text(of: try reader.record(id: id))) }
    output.write(export.end())
    if let remark = export.remark { Console.standardError.line(remark) }
  }
}
