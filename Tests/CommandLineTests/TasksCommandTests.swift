import Foundation
import Testing

@Suite struct TasksCommandTests {
  private func days(_ run: Ingest.Result) throws -> [String] {
    try run.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["due"] as? String ?? "~"
    }
  }

  @Test func tasksComeByTheDayTheyAreDue() throws {
    let run = try SampleArchive.run("tasks", "--json", "--as-of", "2026-03-01")
    #expect(run.status == 0, "\(run.errors)")
    let days = try days(run)
    #expect(days.count > 10)
    #expect(days == days.sorted())
    #expect(days.first != "~")
  }

  @Test func dueLimitsTheDays() throws {
    let run = try SampleArchive.run("tasks", "--json", "--as-of", "2026-03-01", "--due", "2026-03")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try days(run).allSatisfy { $0.hasPrefix("2026-03") })
  }

  @Test func overdueTasksAreThoseWhoseDayIsOver() throws {
    let run = try SampleArchive.run("tasks", "--json", "--overdue", "--as-of", "2026-03-01")
    #expect(try days(run).allSatisfy { $0 <= "2026-03-01" })
    #expect(run.lines.allSatisfy { $0.contains("\"overdue\":true") })
    #expect(try SampleArchive.run("tasks", "--overdue", "--as-of", "2000-01-01").status == 2)
  }

  @Test func theTableHasAHeadingAndNoLineBeyondItsWidth() throws {
    let run = try SampleArchive.run("tasks", "--lang", "vi", "--assignee", "chi bo")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first?.hasPrefix("Hạn") == true)
    #expect(run.lines.allSatisfy { $0.count <= 124 })
    #expect(!run.output.contains("\u{1B}["))
  }

  @Test func aQueryChoosesDocuments() throws {
    let all = try SampleArchive.run("tasks", "--json").lines.count
    let some = try SampleArchive.run("tasks", "--json", "number:13").lines.count
    #expect(some > 0 && some < all)
  }
}
