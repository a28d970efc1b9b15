import ArgumentParser
import Exporting
import Foundation
import Importing

struct PipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipe",
    abstract: Wording(
      "Answers each line of standard input with a record, for other programs.",
      "Trả về một bản ghi cho mỗi dòng đầu vào, dành cho chương trình khác."
    ).text,
    discussion: Wording.help(
      """
      Each line in is a JSON object: {"id": "…", "text": "…"} with the OCR text, or {"path": "…"} with the file that has \
      it. Each line out is the record, with the id as the path of its source, in the order of the input. Where no record \
      can be made, the line out is {"id", "path", "line", "error": {"code", "message"}}, and the others go on; the exit \
      status is 0 all the same, as the errors are in the output. No archive is needed or made.
      """,
      """
      Mỗi dòng vào là một đối tượng JSON: {"id": "…", "text": "…"} với văn bản OCR, hoặc {"path": "…"} với tệp \
      chứa văn bản. Mỗi dòng ra là bản ghi, lấy id làm đường dẫn nguồn, theo đúng thứ tự vào. Nếu không tạo \
      được bản ghi, dòng ra là {"id", "path", "line", "error": {"code", "message"}} và các dòng khác vẫn tiếp \
      tục; mã kết thúc vẫn là 0 vì lỗi nằm trong đầu ra. Không cần và không tạo kho lưu trữ.
      """,
      examples: """
        jq -c '{id: .name, text: .body}' corpus.jsonl | ingest pipe > records.jsonl
        ls scans/*.txt | jq -R -c '{path: .}' | ingest pipe --jobs 4 | jq -r .number.text
        """))

  @OptionGroup var rules: RulesOptions

  @OptionGroup var work: JobsOption

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let pipeline = try DocumentPipeline(shippedRules: try rules.shippedFolder(), userRules: try rules.userFolders())
    DocumentPipe(processor: pipeline, jobs: work.jobs).run(from: STDIN_FILENO) { bytes in
      Console.standardOutput.write(bytes)
      // A program may wait for this answer before it asks again.
      Console.standardOutput.flush()
    }
  }
}
