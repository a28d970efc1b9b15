import Archive
import Extraction
import Foundation
import TestSupport
import Testing

/// What `export` writes, read by libraries of others.
@Suite struct IndependentReaderTests {
  private func file(_ arguments: String...) throws -> String {
    let run = try Ingest.run(["export"] + arguments + ["--archive", try SampleArchive.path()])
    #expect(run.status == 0, "\(run.errors)")
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString)")
    try Data(run.output.utf8).write(to: url)
    return url.path
  }

  @Test func theCalendarIsReadByIcalendar() throws {
    guard Python.has("icalendar") else { return }
    let path = try file("--format", "ics", "--lang", "vi")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Python.run(
      """
      import sys, datetime, icalendar
      raw = open(sys.argv[1], "rb").read()
      assert all(len(line) <= 75 for line in raw.split(b"\\r\\n")), "a line is too long"
      calendar = icalendar.Calendar.from_ical(raw)
      assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
      events = calendar.walk("VEVENT")
      for event in events:
          assert not event.errors, event.errors
          start, end = event.decoded("DTSTART"), event.decoded("DTEND")
          assert isinstance(start, datetime.date) and end - start == datetime.timedelta(days=1)
          assert event["SUMMARY"] and event.decoded("DTSTAMP").tzinfo
          if "RRULE" in event: assert event["RRULE"]["FREQ"][0] in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
      assert len({str(event["UID"]) for event in events}) == len(events), "two events have one UID"
      print(len(events), sum("RRULE" in event for event in events))
      """, path)
    #expect(run.status == 0, "\(run.output)")
    let counts = run.output.split(separator: " ").compactMap { Int($0) }
    #expect(counts.count == 2 && counts[0] > 10 && counts[1] > 0, "\(run.output)")
  }

  @Test func theGraphIsReadByNetworkx() throws {
    guard Python.has("networkx") else { return }
    let path = try file("--format", "graphml")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Python.run(
      """
      import sys, networkx
      graph = networkx.read_graphml(sys.argv[1])
      assert graph.is_directed()
      documents = [node for node, data in graph.nodes(data=True) if graph.out_degree(node) > 0]
      print(len(documents), graph.number_of_nodes(), graph.number_of_edges())
      """, path)
    #expect(run.status == 0, "\(run.output)")
    let counts = run.output.split(separator: " ").compactMap { Int($0) }
    #expect(counts.count == 3 && counts[0] == 5 && counts[1] > 5, "\(run.output)")
    // The lines behind the heading.
    let table = try SampleArchive.run("export", "--format", "csv", "--of", "citations").output
    let citations = table.split(whereSeparator: \.isNewline).count - 1
    #expect(counts.last == citations, "\(run.output) \(citations)")
  }

  @Test func theTableIsReadByPython() throws {
    guard Python.has("csv") else { return }
    let path = try file("--format", "csv", "--of", "tasks", "--lang", "vi")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Python.run(
      """
      import csv, sys
      rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True))
      assert rows[0][0] == "Hạn", rows[0]
      assert all(len(row) == len(rows[0]) for row in rows)
      print(len(rows) - 1)
      """, path)
    #expect(run.status == 0, "\(run.output)")
    #expect(Int(run.output) == (try SampleArchive.run("tasks", "--json").lines.count))
  }
}
