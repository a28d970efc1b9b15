import Foundation
import Testing

@Suite struct UsageTests {
  static let commands = [
    "import", "watch", "import-records", "restore", "search", "show", "explain", "tasks", "export", "pipe", "failures",
    "verify", "reindex",
    "schema", "manual", "citations",
    "rules check",
  ]

  @Test(arguments: commands)
  func everyCommandHelpsWithAnExample(command: String) throws {
    let run = try Ingest.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLE"))
    #expect(run.output.contains("ingest "))
    #expect(run.errors.isEmpty)
  }

  @Test func helpListsTheExitStatuses() throws {
    let help = try Ingest.run("--help").output
    for status in ["0 ", "1 ", "2 ", "64", "65", "66", "70", "73", "75", "130"] {
      #expect(help.contains("\n  \(status)"))
    }
  }

  @Test(arguments: [
    [], ["--nonsense"], ["search"], ["search", "x", "--limit", "0"], ["import", "x", "--jobs", "0"], ["show"],
    ["export", "--format", "xml"], ["restore", "--json", "--mark"], ["restore", "--threshold", "2"],
  ])
  func aWrongCommandLineIsAUsageError(arguments: [String]) throws {
    let run = try Ingest.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func theVersionIsANumber() throws {
    let run = try Ingest.run("--version")
    #expect(run.status == 0)
    #expect(run.output.trimmingCharacters(in: .whitespacesAndNewlines).wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
  }
}
