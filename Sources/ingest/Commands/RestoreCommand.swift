import ArgumentParser
import Foundation
import OrderedJSON
import Reading
import Restoration

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restores text line by line: as many lines come out as go in.",
    discussion: """
      Needs OCR text in files or on standard input.

      EXAMPLES
        ingest restore scan.txt
        ocr page.png | ingest restore --mark
        ingest restore --json scan.txt | jq '.tokens[] | select(.confidence < 0.8)'
      """)

  @Argument(help: "Files to restore; standard input where none is named, or for '-'.")
  var files: [String] = []

  @Flag(name: .long, help: "Write one JSON object for each line, with its tokens and their alternatives.")
  var json = false

  @Flag(name: .long, help: "Mark words below the threshold, with colour on a terminal and brackets elsewhere.")
  var mark = false

  @Option(name: .long, help: "The confidence below which --mark marks a word, from 0 to 1.")
  var threshold = 0.8

  func validate() throws {
    guard (0...1).contains(threshold) else { throw ValidationError("--threshold must be from 0 to 1") }
    if json, mark { throw ValidationError("--json and --mark cannot be used together") }
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
