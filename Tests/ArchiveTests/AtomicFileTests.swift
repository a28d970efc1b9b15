import Foundation
import Testing

@testable import Archive

@Suite struct AtomicFileTests {
  private struct Crash: Error {}

  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("atomic-\(UUID().uuidString)", isDirectory: true)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func newContentReplacesOldContent() throws {
    let file = folder.appendingPathComponent("a.json")
    try AtomicFile.write(Array("old and long".utf8), to: file)
    try AtomicFile.write(Array("new".utf8), to: file)
    #expect(try String(contentsOf: file, encoding: .utf8) == "new")
    #expect(try names() == ["a.json"])
  }

  @Test func aCrashBeforeTheRenameLeavesTheOldContent() throws {
    let file = folder.appendingPathComponent("a.json")
    try AtomicFile.write(Array("old".utf8), to: file)
    #expect(throws: Crash.self) {
      try AtomicFile.write(Array("new".utf8), to: file) { step in if step == .written { throw Crash() } }
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "old")
    #expect(try names().count == 2)
    AtomicFile.removeUnfinished(in: folder)
    #expect(try names() == ["a.json"])
  }

  @Test func aCrashAfterTheRenameLeavesTheNewContent() throws {
    let file = folder.appendingPathComponent("a.json")
    #expect(throws: Crash.self) {
      try AtomicFile.write(Array("new".utf8), to: file) { step in if step == .renamed { throw Crash() } }
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "new")
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let file = folder.appendingPathComponent("no/a.json")
    let error = #expect(throws: ArchiveError.self) { try AtomicFile.write([], to: file) }
    #expect(error?.description.contains("/no/") == true)
  }

  @Test func aTargetThatCannotBeReplacedLeavesNoTemporaryFile() throws {
    let target = folder.appendingPathComponent("a.json")
    try FileManager.default.createDirectory(
      at: target.appendingPathComponent("inside"), withIntermediateDirectories: true)
    #expect(throws: ArchiveError.self) { try AtomicFile.write([1], to: target) }
    #expect(try names() == ["a.json"])
  }
}
