import Extraction
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct CitationLinkTests {
  private static func record(
    _ path: String, _ number: String, date: String?, issuer: String? = "Đảng ủy phường Bình Định",
    cites: [CitationRecord] = []
  ) -> DocumentRecord {
    var record = SampleRecords.record(path: path, number: number, issuer: issuer, date: date, text: "Kế hoạch")
    record.citations = cites
    // More digits than the file keeps.
    record.quality.confidence = 0.987_654_321
    return record
  }

  private static func citation(_ number: String, date: String? = nil, issuer: String? = nil) -> CitationRecord {
    CitationRecord(type: "Kế hoạch", number: number, date: date, issuer: issuer, role: .basis)
  }

  private let plan = Self.record("plan", "13-KH/ĐU", date: "2025-08-29")
  private let report = Self.record(
    "report", "20-KH/ĐU", date: "2026-01-05", cites: [citation("13-KH/ĐU", date: "2025-08-29"), citation("1-KH/TU")])

  @Test func aCitationLeadsThereAndBackWhicheverCameFirst() throws {
    for records in [[plan, report], [report, plan]] {
      let reader = try TemporaryArchive(records).reader()
      let links = try reader.links(of: report.id)
      #expect(links.cites.map { $0.documents.map(\.id) } == [[plan.id], []])
      #expect(links.cites[0].documents[0].standing == .cited)
      #expect(links.cites[0].documents[0].agreements == [.date, .issuer, .symbol])
      #expect(links.citedBy.isEmpty)
      let back = try reader.links(of: plan.id)
      #expect(back.citedBy.map(\.document.id) == [report.id])
      #expect(back.citedBy.map(\.role) == [.basis])
      #expect(try reader.citationTargets() == [report.id: [0: plan.id]])
    }
  }

  @Test func aDocumentThatChangesOrGoesIsCitedNoMore() throws {
    let archive = try TemporaryArchive([plan, report])
    var changed = plan
    changed.number = NumberRecord(text: "14-KH/ĐU")
    do {
      let writer = try ArchiveWriter(archive.layout)
      try writer.store(changed)
    }
    #expect(try archive.reader().links(of: report.id).cites[0].documents.isEmpty)
    try FileManager.default.removeItem(at: archive.layout.document(plan.id))
    _ = try ArchiveWriter(archive.layout)
    #expect(try archive.reader().citationTargets().isEmpty)
    #expect(try Verifier(archive.layout).run().problems.isEmpty)
  }

  @Test func anotherDocumentThatFitsAsWellOpensWhatWasResolved() throws {
    let citing = Self.record(
      "citing", "9-BC/BXD", date: "2026-02-01", issuer: "Ban Xây dựng Đảng",
      cites: [
        Self.citation("13-KH/ĐU")
      ])
    let archive = try TemporaryArchive([plan, citing])
    #expect(try archive.reader().links(of: citing.id).cites[0].documents.map(\.standing) == [.cited])
    let other = Self.record("other", "13-KH/ĐU", date: "2025-09-01", issuer: "Đảng ủy phường Quy Nhơn")
    do {
      let writer = try ArchiveWriter(archive.layout)
      try writer.store(other)
    }
    let documents = try archive.reader().links(of: citing.id).cites[0].documents
    #expect(Set(documents.map(\.id)) == [plan.id, other.id])
    #expect(documents.allSatisfy { $0.standing == .candidate })
    try FileManager.default.removeItem(at: archive.layout.document(other.id))
    _ = try ArchiveWriter(archive.layout)
    #expect(try archive.reader().links(of: citing.id).cites[0].documents.map(\.standing) == [.cited])
  }

  @Test func changedLinksInTheIndexAreFoundAndMadeAgain() throws {
    for sql in [
      "DELETE FROM citation_target", "UPDATE citation SET date = '2001-01-01'", "UPDATE identity SET issuers = 'X'",
      "UPDATE identity SET number_key = 'X'", "UPDATE citation_target SET standing = 'candidate'",
    ] {
      let archive = try TemporaryArchive([plan, report])
      let (index, _) = try SearchIndex.writing(archive.layout)
      try index.write { try $0.execute(sql: sql) }
      try index.database.close()
      #expect(try Verifier(archive.layout).run().problems.contains { $0.code == .staleIndex }, "\(sql)")
      let writer = try ArchiveWriter(archive.layout)
      #expect(try writer.reindex().problems.isEmpty)
      writer.close()
      #expect(try Verifier(archive.layout).run().problems.isEmpty, "\(sql)")
      #expect(try archive.reader().citationTargets() == [report.id: [0: plan.id]])
    }
  }

  /// Documents stored, stored again in another state and removed in random order leave what reindexing makes.
  @Test(arguments: 0..<8)
  func theOrderOfArrivalDoesNotMatter(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    func record(_ index: Int) -> DocumentRecord {
      let issuers = ["Đảng ủy phường Bình Định", "Đảng ủy phường Quy Nhơn", "Tỉnh ủy Gia Lai", nil]
      let dates = ["2025-08-29", "2025-12-01", "2026-01-05", "2023-05-05", nil]
      let numbers = ["1-KH/ĐU", "1-KH/DU", "2-KH/ĐU", "1-KH/TU", "⟨?⟩-KH/ĐU"]
      let cites = (0..<Int(random.next() % 4)).map { _ in
        Self.citation(pick(numbers), date: pick(dates), issuer: pick(issuers + ["Đảng ủy phường", "Tỉnh ủy"]))
      }
      return Self.record("\(index)", pick(numbers), date: pick(dates), issuer: pick(issuers), cites: cites)
    }
    let last = (0..<24).map(record)
    let archive = TemporaryArchive()
    let removed = record(99)
    do {
      let writer = try ArchiveWriter(archive.layout)
      try writer.store(removed)
      for index in last.indices.shuffled(using: &random).prefix(12) { try writer.store(record(index)) }
      for stored in last.shuffled(using: &random) {
        try writer.store(stored)
        // Citations are resolved at the end of each transaction.
        if random.next() % 4 == 0 { try writer.commit() }
      }
      writer.close()
      try FileManager.default.removeItem(at: archive.layout.document(removed.id))
      try ArchiveWriter(archive.layout).close()
    }
    let links = try last.map { try archive.reader().links(of: $0.id) }
    #expect(links.contains { $0.cites.contains { $0.documents.contains { $0.standing == .cited } } })
    #expect(try Verifier(archive.layout).run().problems.isEmpty)
    let other = try TemporaryArchive(last)
    let isSame = try last.map { try other.reader().links(of: $0.id) } == links
    #expect(isSame)
    let writer = try ArchiveWriter(archive.layout)
    _ = try writer.reindex()
    writer.close()
    let isSameAgain = try last.map { try archive.reader().links(of: $0.id) } == links
    #expect(isSameAgain)
  }
}
