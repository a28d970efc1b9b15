import Archive
import ArgumentParser
import OrderedJSON

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that the archive is whole: each record readable and true to its hash, the index in step.",
    discussion: """
      Changes nothing. What is wrong with the index is put right by 'ingest reindex'; damaged records by importing their \
      files again.

      EXAMPLE
        ingest verify --archive archive
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(name: .long, help: "Write the report as JSON.")
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
