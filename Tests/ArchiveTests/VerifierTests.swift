import Extraction
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct VerifierTests {
  private let record = SampleRecords.record(path: "a.txt", number: "1-KH/ĐU", text: "Đảng ủy")

  private func codes(_ archive: TemporaryArchive) throws -> [VerificationProblem.Code] {
    try Verifier(archive.layout).run().problems.map(\.code)
  }

  @Test func anArchiveAsWrittenIsWhole() throws {
    var random = RandomRecords(seed: 5)
    let archive = try TemporaryArchive((0..<30).map { _ in random.record() })
    #expect(try Verifier(archive.layout).run() == VerificationReport(documents: 30, problems: []))
  }

  @Test func withoutAnArchiveThereIsNothingToVerify() {
    #expect(throws: ArchiveError.self) { try Verifier(TemporaryArchive().layout).run() }
  }

  @Test func aCutRecordIsFound() throws {
    let archive = try TemporaryArchive([record])
    let file = archive.layout.document(record.id)
    try Data(contentsOf: file).prefix(300).write(to: file)
    #expect(try codes(archive) == [.unreadableRecord])
  }

  @Test func aRecordUnderAnotherNameIsFound() throws {
    let archive = try TemporaryArchive([record])
    try FileManager.default.copyItem(
      at: archive.layout.document(record.id), to: archive.layout.document("0123456789abcdef"))
    #expect(try codes(archive) == [.unreadableRecord])
  }

  @Test func aHandChangedRecordIsFound() throws {
    let archive = try TemporaryArchive([record])
    let file = archive.layout.document(record.id)
    let json = try String(contentsOf: file, encoding: .utf8)
    try Data(json.replacingOccurrences(of: "1-KH/ĐU", with: "7-KH/ĐU").utf8).write(to: file)
    #expect(try codes(archive) == [.staleIndex])
  }

  @Test func aHashThatIsNotTheIDIsFound() throws {
    var wrong = record
    wrong.source.sha256 = String(repeating: "0", count: 64)
    #expect(try codes(TemporaryArchive([wrong])) == [.wrongHash])
  }

  @Test func wordsThatWereChangedInTheIndexAreFound() throws {
    let archive = try TemporaryArchive([record])
    let (index, _) = try SearchIndex.writing(archive.layout)
    try index.write { try $0.execute(sql: "UPDATE body SET text = 'x'") }
    #expect(try codes(archive) == [.staleIndex, .staleIndex])
  }

  @Test(arguments: [
    "DELETE FROM posting WHERE term = (SELECT max(term) FROM posting)", "UPDATE posting SET data = x'000000'",
  ])
  func listsOfWordsThatAreNotThoseOfTheTextAreFound(damage: String) throws {
    let archive = try TemporaryArchive([record])
    let (index, _) = try SearchIndex.writing(archive.layout)
    try index.write { try $0.execute(sql: damage) }
    #expect(try codes(archive) == [.staleIndex])
  }

  @Test func missingAndUnfinishedFilesAreFound() throws {
    let archive = try TemporaryArchive([record])
    try FileManager.default.removeItem(at: archive.layout.document(record.id))
    try Data().write(to: archive.layout.documents.appendingPathComponent(".unfinished-1-x.json"))
    #expect(try codes(archive) == [.unfinishedFile, .vanishedDocument])
  }

  @Test func aMissingIndexIsFound() throws {
    let archive = try TemporaryArchive([record])
    try FileManager.default.removeItem(at: archive.layout.index)
    #expect(try codes(archive) == [.damagedIndex])
  }
}
