import Extraction
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct CopyTests {
  private static let words = "thực hiện nhiệm vụ công tác dân vận khéo lãnh đạo quần chúng thi đua đảng ủy phường"
    .split(
      separator: " ")

  /// The same text for the same seed, with one word in `damage` unreadable.
  private func text(seed: UInt64, damage: Int? = nil) -> String {
    var random = SplitMix(state: seed)
    return (0..<400).map { index in
      let word = Self.words.randomElement(using: &random) ?? ""
      return damage.map { index % $0 == 0 } == true ? "xx\(index)" : String(word)
    }.joined(separator: " ")
  }

  private func scan(
    _ path: String, number: String? = "36-KH/ĐU", date: String? = "2026-03-13", seed: UInt64 = 1, damage: Int? = nil,
    confidence: Double = 0.9
  ) -> DocumentRecord {
    var record = SampleRecords.record(
      path: path, number: number, date: date, text: text(seed: seed, damage: damage))
    record.number?.sequence = number == nil ? nil : 36
    record.quality.confidence = confidence
    return record
  }

  /// For each document the paths of its copies, and the paths that a search shows.
  private func links(_ records: [DocumentRecord]) throws -> (copies: [String: [String]], shown: [String]) {
    let archive = try TemporaryArchive(records)
    let reader = try archive.reader()
    let paths = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.source.path) })
    var copies: [String: [String]] = [:]
    for record in records {
      copies[record.source.path] = try reader.copies(of: record.id).compactMap { paths[$0] }.sorted()
    }
    return (copies, try reader.search("dân").map(\.path).sorted())
  }

  @Test func twoScansOfOneDocumentAreLinkedAndTheBetterIsShown() throws {
    let records = [
      scan("worn", damage: 12, confidence: 0.7), scan("clean"), scan("other", number: "37-KH/ĐU"),
    ]
    for order in [records, records.reversed()] {
      let (copies, shown) = try links(order)
      #expect(copies == ["worn": ["clean"], "clean": ["worn"], "other": []])
      #expect(shown == ["clean", "other"])
    }
  }

  @Test func onlyTheSameKeyAndNearlyTheSameTextMakeCopies() throws {
    let (copies, shown) = try links([
      scan("one"), scan("another day", date: "2026-03-14"), scan("another text", seed: 2),
      scan("unread number", number: nil), scan("unread all", number: nil, date: nil),
    ])
    #expect(copies["one"] == ["unread number"])
    #expect(copies["another day"] == [])
    #expect(copies["another text"] == [])
    #expect(copies["unread all"] == [])
    #expect(shown.count == 4)
  }

  @Test func aHitThatOnlyTheWorseScanHasIsFound() throws {
    let records = [scan("worn", damage: 12, confidence: 0.7), scan("clean")]
    let archive = try TemporaryArchive(records)
    #expect(try archive.reader().search("xx24").map(\.path) == ["worn"])
    #expect(try archive.reader().search("dân").first?.copies == [records[0].id])
    #expect(try archive.reader().ids(matching: SearchQuery(parsing: "dân")).count == 2)
    #expect(try archive.reader().count(of: SearchQuery(parsing: "dân")).documents == 1)
  }

  @Test func linksAreMadeAgainFromTheRecordsAndGoWithTheDocument() throws {
    let records = [
      scan("worn", damage: 12, confidence: 0.7), scan("clean"), scan("third", damage: 30, confidence: 0.8),
    ]
    let archive = try TemporaryArchive(records)
    let ids = records.map(\.id).sorted()
    let before = try ids.map { try archive.reader().copies(of: $0) }
    #expect(before == ids.map { id in ids.filter { $0 != id } })
    do {
      let writer = try ArchiveWriter(archive.layout)
      _ = try writer.reindex()
    }
    #expect(try ids.map { try archive.reader().copies(of: $0) } == before)
    try FileManager.default.removeItem(at: archive.layout.document(records[1].id))
    _ = try ArchiveWriter(archive.layout)
    #expect(try archive.reader().copies(of: records[0].id) == [records[2].id])
    #expect(try archive.reader().search("dân").map(\.path) == ["third"])
  }

  @Test func similarityIsTheShareOfCommonPairs() {
    let (one, worn, other) = (TextSketch(text(seed: 1)), TextSketch(text(seed: 1, damage: 12)), TextSketch("a b c d"))
    #expect(one.similarity(to: one) == 1)
    #expect(one.similarity(to: worn) > 0.4)
    #expect(one.similarity(to: other) < 0.1)
    #expect(TextSketch("").similarity(to: TextSketch("")) == 0)
    #expect(TextSketch(data: one.data) == one)
  }
}
