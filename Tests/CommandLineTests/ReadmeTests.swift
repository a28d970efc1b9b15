import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  private func readme() throws -> String {
    let root = URL(fileURLWithPath: Ingest.fixture("..")).standardizedFileURL
    return try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test func theRuleInTheReadmeHolds() throws {
    let text = try readme()
    let start = try #require(text.range(of: "```yaml\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", String(text[start.upperBound..<end.lowerBound]))
    let run = try Ingest.run("rules", "check", "--rules", folder.path)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func theReadmeListsTheExitStatusesOfTheProgram() throws {
    let text = try readme()
    let help = try Ingest.run("--help").output
    let table = try #require(help.range(of: "EXIT STATUS\n"))
    let rows = help[table.upperBound...].prefix { $0 != "U" }.split(separator: "\n")
    #expect(rows.count == 10)
    for row in rows {
      let parts = row.split(separator: " ", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(text.contains("| \(parts[0]) | \(parts[1]) |"))
    }
  }
}
