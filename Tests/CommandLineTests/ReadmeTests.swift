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

  /// Each example of the guide is a rule file that can be copied as it is.
  @Test func theExamplesOfTheRuleGuideHold() throws {
    let file = URL(fileURLWithPath: Ingest.fixture("../rules/README.md")).standardizedFileURL
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```")
    let examples = parts.filter { $0.hasPrefix("yaml\n") }.map { $0.dropFirst(5) }
    #expect(examples.count >= 5)
    let folder = try TemporaryFolder()
    for (number, example) in examples.enumerated() { try folder.write("\(number)/a.yaml", String(example)) }
    let folders = examples.indices.flatMap { ["--rules", folder.path + "/\($0)"] }
    let run = try Ingest.run(["rules", "check"] + folders)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func theRuleGuideListsEveryField() throws {
    let folder = URL(fileURLWithPath: Ingest.fixture("../rules")).standardizedFileURL
    let guide = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    let table = try #require(guide.range(of: "## Fields")).lowerBound
    let refusal = try Ingest.run("rules", "new", "rule", "x", "--field", "nothing").errors
    let fields = try #require(refusal.split(separator: "one of ").last).split { !($0.isLetter || $0 == "_") }
    #expect(fields.count > 40)
    for field in fields { #expect(guide[table...].contains("`\(field)`"), "\(field)") }
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
