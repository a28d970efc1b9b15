import ArgumentParser
import Exporting
import Foundation
import Importing

/// The `ingest` command.
@main
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: Wording(
      "Turns folders of badly OCRed Vietnamese documents into a searchable archive of structured records.",
      "Biến các thư mục văn bản tiếng Việt nhận dạng lỗi thành kho lưu trữ có cấu trúc và tìm kiếm được."
    ).text,
    discussion: examples + "\n\n" + Wording("EXIT STATUS", "MÃ KẾT THÚC").text + "\n" + ExitStatus.table,
    version: ProgramVersion.current,
    subcommands: [
      ImportCommand.self, WatchCommand.self, ImportRecordsCommand.self, RestoreCommand.self, SearchCommand.self,
      ShowCommand.self, ExplainCommand.self, CitationsCommand.self, TasksCommand.self, ExportCommand.self,
      PipeCommand.self, FailuresCommand.self, VerifyCommand.self,
      ReindexCommand.self,
      RulesCommand.self,
      SchemaCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ImportCommand.self)

  private static let examples = Wording(
    """
    EXAMPLES
      ingest scans/                          import a folder into ./archive
      ingest search "dan van kheo"           marks may be left out; with marks words are meant exactly
      ingest search '36-KH/DU date:2026'     document numbers in any spelling, limited to a year
      ingest show 36-KH/ĐU                   read a document
      ingest restore < scan.txt              restore text line by line
    """,
    """
    VÍ DỤ
      ingest scans/                          nhập một thư mục vào ./archive
      ingest search "dan van kheo"           có thể bỏ dấu; từ có dấu được hiểu đúng như viết
      ingest search '36-KH/DU date:2026'     số ký hiệu viết cách nào cũng được, giới hạn trong một năm
      ingest show 36-KH/ĐU                   đọc một văn bản
      ingest restore < scan.txt              khôi phục văn bản theo từng dòng
    """
  ).text

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
      Console.standardOutput.flush()
    } catch {
      Console.standardOutput.flush()
      if let (status, message) = ExitStatus.of(error) {
        if let message { Console.standardError.line("ingest: " + message) }
        Foundation.exit(status.rawValue)
      }
      // Help, version and usage errors, which the argument parser words and numbers itself.
      let status = exitCode(for: error)
      let message = ParserWording.text(fullMessage(for: error), in: Wording.language)
      if !message.isEmpty {
        (status.isSuccess ? Console.standardOutput : Console.standardError).line(message)
        Console.standardOutput.flush()
      }
      Foundation.exit(status.rawValue)
    }
  }
}
