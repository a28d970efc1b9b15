import Extraction
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct ArchiveWriterTests {
  private let records = (0..<20).map { number in
    SampleRecords.record(
      path: "file-\(number).txt", number: "\(number)-KH/ĐU", date: "2026-01-\(10 + number)",
      title: "kế hoạch \(number)",
      text: "Đảng ủy phường\nsố \(number)-KH/ĐU")
  }

  /// Everything in the index, without row numbers, which depend on the order of writing.
  private func content(_ layout: ArchiveLayout) throws -> [String] {
    let columns = SearchField.allCases.map { "body.\($0.rawValue)" }.joined(separator: ", ")
    let documents = """
      SELECT document.*, NULL AS rowid, \(columns) FROM document JOIN body ON body.document = document.rowid ORDER BY id
      """
    let numbers =
      "SELECT id, role, exact, folded FROM number JOIN document ON document = document.rowid ORDER BY 1, 2, 3"
    return try SearchIndex.reading(layout).read { db in
      let rows = try Row.fetchAll(db, sql: documents) + Row.fetchAll(db, sql: numbers)
      return try rows.map { row in
        row.filter { $0.0 != "rowid" }.map { "\($0): \($1)" }.joined(separator: ", ")
      } + postings(db)
    }
  }

  private func postings(_ db: Database) throws -> [String] {
    let ids = try Row.fetchAll(db, sql: "SELECT rowid, id FROM document").reduce(into: [Int: String]()) {
      $0[$1[0]] = $1[1]
    }
    var lines: [String] = []
    for row in try Row.fetchAll(db, sql: "SELECT block, term, data FROM posting") {
      (row["data"] as Data).withUnsafeBytes { bytes in
        Posting.forEach(in: bytes) { posting in
          guard let id = ids[row["block"] << Posting.placeBits | posting.place] else { return }
          lines.append("\(id) \(row["term"] as Int64) \(posting.impact) \(posting.isInText)")
        }
      }
    }
    return lines.sorted()
  }

  @Test func reindexingGivesTheIndexThatWritingGave() throws {
    let archive = TemporaryArchive()
    let writer = try ArchiveWriter(archive.layout)
    for record in records.shuffled() { try writer.store(record) }
    var changed = records[3]
    changed.title = "khác"
    try writer.store(changed)
    try writer.commit()
    let written = try content(archive.layout)
    #expect(try writer.reindex() == ReindexReport(documents: 20, problems: []))
    #expect(try content(archive.layout) == written)
    #expect(try archive.reader().search("title:khác").map(\.id) == [changed.id])
  }

  @Test func aLostIndexIsMadeAgainByTheNextWriter() throws {
    let archive = try TemporaryArchive(records)
    let written = try content(archive.layout)
    try FileManager.default.removeItem(at: archive.layout.index)
    #expect(throws: ArchiveError.self) { try archive.reader().search("đảng") }
    _ = try ArchiveWriter(archive.layout)
    #expect(try content(archive.layout) == written)
  }

  @Test(arguments: ["not a database at all", ""])
  func aDamagedIndexIsMadeAgainByTheNextWriter(damage: String) throws {
    let archive = try TemporaryArchive(records)
    try Data(damage.utf8).write(to: archive.layout.index)
    #expect(throws: ArchiveError.self) { try archive.reader().search("đảng") }
    _ = try ArchiveWriter(archive.layout)
    #expect(try archive.reader().search("đảng", limit: 100).count == 20)
  }

  @Test func anIndexOfAnotherVersionIsMadeAgain() throws {
    let archive = try TemporaryArchive(records)
    let queue = try DatabaseQueue(path: archive.layout.index.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(throws: ArchiveError.self) { try archive.reader().search("đảng") }
    _ = try ArchiveWriter(archive.layout)
    #expect(try archive.reader().search("đảng", limit: 100).count == 20)
  }

  @Test func whatACrashLeftBetweenFileAndIndexIsPutRight() throws {
    let archive = try TemporaryArchive(records)
    // Written, but not indexed.
    let fresh = SampleRecords.record(path: "new.txt", text: "mới tinh")
    _ = try RecordStore(layout: archive.layout).write(fresh)
    // Indexed, but written again.
    var changed = records[0]
    changed.text.restored = "thay đổi"
    _ = try RecordStore(layout: archive.layout).write(changed)
    // Indexed, but gone.
    try FileManager.default.removeItem(at: archive.layout.document(records[1].id))
    #expect(try Verifier(archive.layout).run().problems.map(\.code).count == 3)
    _ = try ArchiveWriter(archive.layout)
    #expect(try Verifier(archive.layout).run() == VerificationReport(documents: 20, problems: []))
    #expect(try archive.reader().search("\"mới tinh\"").count == 1)
    #expect(try archive.reader().search("\"thay đổi\"").count == 1)
  }

  @Test func theProducersOfRecordsAreRemembered() throws {
    var other = SampleRecords.record(path: "other.txt")
    other.producedBy.rules = "changed"
    let archive = try TemporaryArchive(records + [other])
    let writer = try ArchiveWriter(archive.layout)
    #expect(try writer.ids(madeBy: records[0].producedBy) == Set(records.map(\.id)))
    #expect(try writer.ids(madeBy: other.producedBy) == [other.id])
  }

  @Test func aSecondWriterIsToldWhoTheFirstIs() throws {
    let archive = TemporaryArchive()
    let first = try ArchiveWriter(archive.layout)
    let error = #expect(throws: ArchiveError.self) { try ArchiveWriter(archive.layout) }
    #expect(error?.description.contains("process \(getpid()) ") == true, "\(error?.description ?? "")")
    withExtendedLifetime(first) {}
  }

  @Test func theLockEndsWithTheWriter() throws {
    let archive = TemporaryArchive()
    for _ in 0..<3 { _ = try ArchiveWriter(archive.layout) }
  }

  @Test func readersReadWhileAWriterWrites() async throws {
    let archive = TemporaryArchive()
    let writer = try ArchiveWriter(archive.layout)
    try writer.store(records[0])
    try writer.commit()
    let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
      group.addTask {
        for record in records.dropFirst() {
          try writer.store(record)
          try writer.commit()
        }
        return []
      }
      for _ in 0..<3 {
        group.addTask {
          try (0..<30).map { _ in try archive.reader().search("đảng", limit: 100).count }
        }
      }
      return try await group.reduce(into: [[Int]]()) { $0.append($1) }
    }
    for seen in counts { #expect(seen == seen.sorted() && seen.allSatisfy { $0 >= 1 }) }
    #expect(try archive.reader().search("đảng", limit: 100).count == 20)
  }

  @Test func failuresAreKeptUntilTheInputIsImported() throws {
    let archive = TemporaryArchive()
    let writer = try ArchiveWriter(archive.layout)
    let longPath = String(repeating: "thư mục/", count: 500) + "b.txt"
    try writer.store(FailureRecord(path: longPath, stage: "read", reason: "empty"))
    try writer.store(FailureRecord(path: "a.txt", stage: "read", reason: "binary"))
    try writer.store(FailureRecord(path: "a.txt", stage: "read", reason: "empty"))
    #expect(try archive.reader().failures().map(\.path) == ["a.txt", longPath])
    #expect(try archive.reader().failures().first?.reason == "empty")
    try writer.removeFailure(path: "a.txt")
    try writer.removeFailure(path: "never")
    #expect(try archive.reader().failures().map(\.path) == [longPath])
  }
}
