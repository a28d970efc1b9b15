import ArgumentParser
import Exporting
import Foundation
import OrderedJSON
import Reading
import Restoration

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: Wording(
      "Restores text line by line: as many lines come out as go in.",
      "Khôi phục văn bản theo từng dòng: số dòng ra bằng số dòng vào."
    ).text,
    discussion: Wording.help(
      """
      Needs OCR text in files or on standard input.
      """,
      """
      Cần văn bản OCR trong tệp hoặc ở đầu vào chuẩn.
      """,
      examples: """
        ingest restore scan.txt
        ocr page.png | ingest restore --mark
        ingest restore --json scan.txt | jq '.tokens[] | select(.confidence < 0.8)'
        """))

  @Argument(
    help: ArgumentHelp(
      Wording(
        "Files to restore; standard input where none is named, or for '-'.",
        "Tệp cần khôi phục; không nêu hoặc '-' là đầu vào chuẩn."
      ).text))
  var files: [String] = []

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Write one JSON object for each line, with its tokens and their alternatives.",
        "Ghi mỗi dòng một đối tượng JSON kèm các từ và phương án khác."
      ).text))
  var json = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Mark words below the threshold, with colour on a terminal and brackets elsewhere.",
        "Đánh dấu các từ dưới ngưỡng: bằng màu trên màn hình, bằng ngoặc ở nơi khác."
      ).text))
  var mark = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "The confidence below which --mark marks a word, from 0 to 1.",
        "Mức tin cậy mà dưới đó --mark đánh dấu từ, từ 0 đến 1."
      ).text))
  var threshold = 0.8

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard (0...1).contains(threshold) else { throw ValidationError(Message.wrongThreshold.text) }
    if json, mark { throw ValidationError(Message.jsonOrMark.text) }
  }

  func run() throws {
    let restorer = Restorer(model: try RestorationModel.shipped())
    var failed = 0
    for file in files.isEmpty ? ["-"] : files {
      do {
        var page = 1
        try restorer.restore(try lines(of: file)) { line in
          // Pages begin where they did, so that the output can be imported as well.
          let breaks = json ? 0 : max(0, line.page - page)
          Console.standardOutput.write(String(repeating: "\u{0C}", count: breaks))
          page = line.page
          try write(line)
        }
      } catch let error as ReadingError {
        Console.standardError.line("ingest: \(error)")
        failed += 1
      }
    }
    if failed > 0 { throw CommandFailure(failed == max(1, files.count) ? .inputMissing : .someFailed) }
  }

  private func lines(of file: String) throws -> [SourceLine] {
    let reader = DocumentReader()
    do {
      guard file == "-" else { return try reader.read(file).lines }
      let data = try FileHandle.standardInput.readToEnd() ?? Data()
      return try reader.document(from: Array(data), path: "standard input").lines
    } catch ReadingError.empty where file == "-" {
      // Nothing in, nothing out: in a pipe that is no mistake.
      return []
    }
  }

  private func write(_ line: RestoredLine) throws {
    let output = Console.standardOutput
    if json {
      output.line(try OrderedJSONEncoder(style: .line).string(for: RestoredLineJSON(line)))
    } else if mark {
      let doubtful = line.tokens.filter { $0.confidence < threshold }.map(\.restoredRange)
      output.line(Style(for: output).marking(doubtful, in: line.text, Style(for: output).doubtful))
    } else {
      output.line(line.text)
    }
  }
}
