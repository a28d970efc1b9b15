import Foundation
import Testing

@testable import Extraction

/// Holds extraction to the annotations of the fixtures: on their text without reading errors, and on restored scans.
@Suite struct FloorTests {
  private static let floors: [String: Double] = [
    "type": 1, "number": 1, "place": 1, "date": 1, "issuer": 1, "title": 1, "citations": 0.99, "citation date": 0.99,
    "citation role": 0.99, "tasks": 0.99, "assignees": 0.99, "coordinating": 0.99, "deadlines": 0.99,
    "recipients": 0.99,
  ]

  /// Just under what restored scans reach; three of the scans are worn beyond reading in places, one everywhere.
  private static let scanFloors: [String: Double] = [
    "type": 1, "number": 0.84, "place": 0.89, "date": 0.89, "issuer": 0.89, "signer": 0.73,
    "no number invented": 1, "no date invented": 1, "citations": 0.94, "citation date": 0.98, "citation role": 0.99,
    "assignees": 0.97, "coordinating": 0.98, "deadlines": 0.98, "recipients": 0.87,
    // Counted right only where not one letter is wrong.
    "title": 0.78, "tasks": 0.54,
  ]

  /// For documents of many kinds that were written and annotated without knowing the rules.
  ///
  /// One holds a timetable of two columns that ran together, so that nobody can be told from its rows, and the pieces
  /// of eight of its rows stand in another order.
  private static let furtherFloors = floors.merging(["assignees": 0.99, "recipients": 0.98, "tasks": 0.96]) { $1 }

  private static let furtherScanFloors: [String: Double] = [
    "type": 1, "number": 0.93, "place": 0.93, "date": 0.93, "issuer": 1, "signer": 0.37,
    "no number invented": 1, "no date invented": 1, "citations": 0.88, "citation date": 0.97, "citation role": 0.98,
    "assignees": 0.96, "coordinating": 0.94, "deadlines": 0.99, "recipients": 0.7, "title": 0.87, "tasks": 0.52,
  ]

  @Test func fieldsOfFurtherDocumentsReachTheirFloors() throws {
    let tallies = try Self.tallies(of: ["further"], text: ".printed.txt") { text in Fixtures.record(ofText: text) }
    try Self.check(tallies, Self.furtherFloors)
  }

  @Test func fieldsOfFurtherScansReachTheirFloors() throws {
    let restorer = try Fixtures.restorer.get()
    let tallies = try Self.tallies(of: ["further"], text: ".scan.txt") { text in Fixtures.record(ofScan: text, restorer)
    }
    try Self.check(tallies, Self.furtherScanFloors)
  }

  @Test func fieldsOfTheAnnotatedDocumentsReachTheirFloors() throws {
    let tallies = try Self.tallies(of: ["gold", "composed", "authored"], text: ".printed.txt") { text in
      Fixtures.record(ofText: text)
    }
    try Self.check(tallies, Self.floors)
  }

  @Test func fieldsOfRestoredScansReachTheirFloors() throws {
    let restorer = try Fixtures.restorer.get()
    let tallies = try Self.tallies(of: ["composed", "authored"], text: ".scan.txt") { text in
      Fixtures.record(ofScan: text, restorer)
    }
    try Self.check(tallies, Self.scanFloors)
  }

  private static func tallies(
    of folders: [String], text ending: String, record: (String) -> DocumentRecord
  ) throws -> [String: Tally] {
    var tallies: [String: Tally] = [:]
    for (text, annotation) in try documents(in: folders, text: ending) {
      let record = record(try String(contentsOf: text, encoding: .utf8))
      header(try Gold.read(annotation), record, &tallies)
      lists(try Gold.read(annotation), record, &tallies)
    }
    return tallies
  }

  private static func check(_ tallies: [String: Tally], _ floors: [String: Double]) throws {
    for (name, floor) in floors.sorted(by: { $0.key < $1.key }) {
      let tally = try #require(tallies[name])
      print(
        "\(name): \((tally.f1 * 10_000).rounded() / 100) % (\(tally.right) of \(tally.wanted), \(tally.given) given)")
      #expect(tally.f1 >= floor, "\(name)")
    }
  }

  private static func documents(in folders: [String], text ending: String) throws -> [(text: URL, annotation: URL)] {
    try folders.flatMap { name in
      let folder = Fixtures.folder.appendingPathComponent(name)
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.lastPathComponent.hasSuffix(".gold.json") }
        .sorted { $0.path < $1.path }
        .map { annotation in
          let id = annotation.lastPathComponent.replacingOccurrences(of: ".gold.json", with: "")
          return (folder.appendingPathComponent(id + (name == "gold" ? ".gold.txt" : ending)), annotation)
        }
    }
  }

  private static func header(_ gold: Gold, _ record: DocumentRecord, _ tallies: inout [String: Tally]) {
    func note(_ name: String, _ a: String?, _ b: String?) {
      let isRight = ([a] + (gold.alt?[name] ?? [])).contains { same($0, b) }
      tallies[name, default: Tally()].value(isRight)
    }
    note("type", gold.type?.name, record.type?.name)
    note("number", gold.number?.text, record.number?.text)
    note("place", gold.place, record.place)
    note("date", gold.date, record.date)
    note("issuer", gold.issuer, record.issuer?.name)
    note("title", gold.title, record.title)
    note("signer", gold.signature?.name, record.signature?.name)
    // A number or date that is not there may be missed but must not be made up.
    tallies["no number invented", default: Tally()].value(
      record.number?.sequence == nil || same(gold.number?.text, record.number?.text))
    tallies["no date invented", default: Tally()].value(record.date == nil || gold.date == record.date)
    let recipients = gold.recipients.map { ($0, false) }
    _ = tallies["recipients", default: Tally()].lists(recipients, record.recipients) { same($0, $1) }
  }

  private static func lists(_ gold: Gold, _ record: DocumentRecord, _ tallies: inout [String: Tally]) {
    let citations = tallies["citations", default: Tally()].lists(
      gold.citations.map { ($0, $0.optional ?? false) }, record.citations
    ) { wanted, got in
      wanted.number != nil ? same(wanted.number, got.number) : got.number == nil && same(wanted.name, got.name)
    }
    for (wanted, got) in citations {
      if wanted.number != nil { tallies["citation date", default: Tally()].value(wanted.date == got.date) }
      tallies["citation role", default: Tally()].value(wanted.role == got.role.rawValue)
    }
    let tasks = tallies["tasks", default: Tally()].lists(
      gold.tasks.map { ($0, $0.optional ?? false) }, record.tasks
    ) { same($0.text, $1.text) }
    for (wanted, got) in tasks {
      let units = wanted.assignees.map { ($0, false) } + (wanted.assigneesOptional ?? []).map { ($0, true) }
      _ = tallies["assignees", default: Tally()].lists(units, got.assignees) { same($0, $1) }
      _ = tallies["coordinating", default: Tally()].lists(
        wanted.coordinating.map { ($0, false) }, got.coordinating
      ) { same($0, $1) }
      _ = tallies["deadlines", default: Tally()].lists(
        wanted.deadlines.map { ($0, $0.optional ?? false) }, got.deadlines
      ) { $0.date == $1.date && $0.rrule == $1.rrule }
    }
  }

  private static func same(_ a: String?, _ b: String?) -> Bool {
    a.map(PlainText.key) == b.map(PlainText.key)
  }
}
