import Archive
import Extraction
import Foundation
import ShippedRules
import TestSupport
import Testing

@testable import Importing

/// Citations of a real scan and of documents around it, through the whole import.
@Suite struct CitationImportTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../fixtures").standardizedFileURL
  private static let plan = "scans/001_5aa283e5bafd34ac.txt"

  /// The records of all files, made once because restoration takes its time in debug builds.
  private static let records = Result {
    let pipeline = try DocumentPipeline(shippedRules: #require(ShippedRules.directory))
    return try files.map { pipeline.record(of: try pipeline.read(fixtures.appendingPathComponent($0).path)) }
  }

  /// An archive of the records in another order.
  private static func archive(
    _ order: ([DocumentRecord]) -> [DocumentRecord]
  ) throws -> (reader: ArchiveReader, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let layout = ArchiveLayout(root: folder.url.appendingPathComponent("archive"))
    let writer = try ArchiveWriter(layout)
    for record in try order(records.get()) { try writer.store(record) }
    writer.close()
    return (try ArchiveReader(layout), folder)
  }

  /// What each file cites, as file and number cited, by the file that it is found in.
  private static func links(_ archive: (reader: ArchiveReader, folder: TemporaryFolder)) throws -> Set<String> {
    let reader = archive.reader
    var links: Set<String> = []
    let paths = try Dictionary(uniqueKeysWithValues: reader.ids().map { ($0, try reader.record(id: $0).source.path) })
    func name(_ id: String) -> String { URL(fileURLWithPath: paths[id] ?? "").lastPathComponent }
    for id in try reader.ids() {
      for cited in try reader.links(of: id).cites {
        for document in cited.documents {
          links.insert("\(name(id)) \(cited.number ?? "") \(document.standing.rawValue) \(name(document.id))")
        }
      }
    }
    return links
  }

  private static let files =
    [plan]
    + [
      "04-KH-BTGDVTU", "04-KH-BTGDVTU-lam-dong", "25-NQ-TW", "01-KL-TW", "01-KL-TW-2026", "45-BC-DU",
      "13-KH-DU-quy-nhon", "46-BC-DU-quy-nhon",
    ].map { "linked/\($0).txt" }

  @Test func citationsMeanTheDocumentsOfTheirNumberIssuerAndPeriod() throws {
    let archive = try Self.archive { $0 }
    let plan = URL(fileURLWithPath: Self.plan).lastPathComponent
    #expect(
      try Self.links(archive) == [
        "\(plan) 04-KH/BTGDVTU cited 04-KH-BTGDVTU.txt", "\(plan) 25-NQ/TW cited 25-NQ-TW.txt",
        "\(plan) 01-KL/TW cited 01-KL-TW.txt", "45-BC-DU.txt 13-KH/ĐU cited \(plan)",
        "46-BC-DU-quy-nhon.txt 13-KH/ĐU cited 13-KH-DU-quy-nhon.txt",
      ])
  }

  @Test func theOrderOfImportDoesNotMatter() throws {
    var random = SplitMix(state: 3)
    let first = try Self.links(Self.archive { $0.reversed() })
    #expect(try Self.links(Self.archive { $0.shuffled(using: &random) }) == first)
    #expect(first.count == 5)
  }
}
