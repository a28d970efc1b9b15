import Archive
import ArgumentParser
import Exporting
import OrderedJSON

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Wording(
      "Checks that the archive is whole: each record readable and true to its hash, the index in step.",
      "Kiểm tra tính toàn vẹn của kho: bản ghi đọc được, đúng mã băm, chỉ mục khớp với bản ghi."
    ).text,
    discussion: Wording.help(
      """
      Changes nothing. What is wrong with the index is put right by 'ingest reindex'; damaged records by importing their \
      files again.
      """,
      """
      Không thay đổi gì. Lỗi của chỉ mục được sửa bằng 'ingest reindex'; bản ghi hỏng được sửa bằng cách nhập \
      lại tệp.
      """,
      examples: """
        ingest verify --archive archive
        """))

  @OptionGroup var archive: ArchiveOptions

  @Flag(name: .long, help: ArgumentHelp(Wording("Write the report as JSON.", "Ghi báo cáo dạng JSON.").text))
  var json = false

  func run() throws {
    let report = try Verifier(archive.layout).run()
    let output = Console.standardOutput
    if json {
      output.line(try OrderedJSONEncoder().string(for: report))
    } else {
      for problem in report.problems {
        let parts = [problem.document, problem.code.rawValue, problem.message]
        output.line(parts.compactMap { $0 }.joined(separator: ": "))
      }
      output.line(Message.checked(report.documents, problems: report.problems.count).text)
    }
    if !report.problems.isEmpty { throw CommandFailure(.damaged) }
  }
}
