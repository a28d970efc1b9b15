import Foundation
import Testing

@Suite struct ExportCommandTests {
  private func exported(_ arguments: String...) throws -> Ingest.Result {
    let run = try Ingest.run(["export", "--archive", try SampleArchive.path()] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test func tasksAndCitationsAreJSONLinesThatNameTheirDocument() throws {
    for (subject, key) in [("tasks", "text"), ("citations", "cited")] {
      let run = try exported("--of", subject)
      #expect(run.lines.count > 5)
      for line in run.lines {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect((object["document"] as? String)?.count == 16)
        #expect(object[key] != nil)
      }
    }
  }

  @Test func aQueryChoosesDocuments() throws {
    #expect(try exported("number:13").lines.count == 1)
    #expect(try exported("date:2026").lines.count == 4)
    #expect(try exported("xyzxyz").output.isEmpty)
    let wrong = try SampleArchive.run("export", "dan (van")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("^"))
  }

  @Test func theTableHasTheHeadingsOfTheLanguage() throws {
    #expect(try exported("--format", "csv", "--lang", "vi").output.hasPrefix("\u{FEFF}Mã,Loại văn bản,"))
    #expect(try exported("--format", "csv", "--lang", "en").output.hasPrefix("\u{FEFF}Id,Type,"))
    let tasks = try exported("--format", "csv", "--of", "tasks", "--lang", "vi", "--separator", ";")
    #expect(tasks.output.hasPrefix("\u{FEFF}Hạn;"))
  }

  @Test func theCalendarHoldsDeadlinesAndSaysWhatItLeavesOut() throws {
    let run = try exported("--format", "ics", "--due", "2025..2026")
    #expect(run.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(run.output.hasSuffix("END:VCALENDAR\r\n"))
    #expect(run.output.contains("BEGIN:VEVENT\r\n"))
    #expect(try exported("--format", "ics", "--due", "2025..2026").output == run.output)
  }

  @Test func theGraphFollowsCitationsAndBulkLinesComeInPairs() throws {
    let graph = try exported("--format", "graphml").output
    #expect(graph.contains("<node id=\"2814d23ac6127354\">"))
    #expect(graph.contains("<edge source=\"2814d23ac6127354\""))
    #expect(try exported("--format", "opensearch").lines.count == 10)
    #expect(try exported("--mapping").output.contains("asciifolding"))
  }

  @Test(arguments: [
    ["--format", "ics", "--of", "documents"], ["--due", "2026"], ["--of", "tasks", "--due", "soon"],
    ["--separator", "x"], ["--of", "tasks", "--as-of", "2026"], ["--lang", "fr"],
  ])
  func whatCannotBeWrittenIsAUsageError(arguments: [String]) throws {
    #expect(try Ingest.run(["export", "--archive", try SampleArchive.path()] + arguments).status == 64)
  }
}
