import ArgumentParser
import Foundation
import Importing

struct PipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipe",
    abstract: "Answers each line of standard input with a record, for other programs.",
    discussion: """
      Each line in is a JSON object: {"id": "…", "text": "…"} with the OCR text, or {"path": "…"} with the file that has \
      it. Each line out is the record, with the id as the path of its source, in the order of the input. Where no record \
      can be made, the line out is {"id", "path", "line", "error": {"code", "message"}}, and the others go on; the exit \
      status is 0 all the same, as the errors are in the output. No archive is needed or made.

      EXAMPLES
        jq -c '{id: .name, text: .body}' corpus.jsonl | ingest pipe > records.jsonl
        ls scans/*.txt | jq -R -c '{path: .}' | ingest pipe --jobs 4 | jq -r .number.text
      """)

  @OptionGroup var rules: RulesOptions

  @Option(name: .long, help: "How many documents to work on at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    let pipeline = try DocumentPipeline(shippedRules: try rules.shippedFolder(), userRules: try rules.userFolders())
    DocumentPipe(processor: pipeline, jobs: jobs).run(from: STDIN_FILENO) { bytes in
      Console.standardOutput.write(bytes)
      // A program may wait for this answer before it asks again.
      Console.standardOutput.flush()
    }
  }
}
