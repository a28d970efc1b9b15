import Archive
import Foundation
import Importing
import TestSupport
import Testing

@Suite struct SourceTests {
  private let input: TemporaryFolder
  private let output: TemporaryFolder

  init() throws {
    input = try TemporaryFolder()
    output = try TemporaryFolder()
  }

  private var layout: ArchiveLayout { ArchiveLayout(root: output.url.appendingPathComponent("archive")) }

  @discardableResult
  private func run(_ processor: FakeProcessor = FakeProcessor(), _ paths: [String]? = nil) throws -> ImportSummary {
    let writer = try ArchiveWriter(layout)
    defer { writer.close() }
    return try Importer(archive: writer, processor: processor).run(paths ?? [input.path])
  }

  private func plan(_ processor: FakeProcessor = FakeProcessor()) throws -> ImportPlan {
    try ImportPlanner(archive: layout.exists ? ArchiveReader(layout) : nil, processor: processor).plan([input.path])
  }

  private func actions(_ plan: ImportPlan) -> [String] {
    plan.inputs.map { URL(fileURLWithPath: $0.path).lastPathComponent + " \($0.action)" }
  }

  /// Writes files that were last changed long ago, as those of an office mostly were.
  private func write(_ name: String, _ text: String, age: Double = 100) throws {
    try input.write(name, text)
    let date = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 - age).rounded())
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: input.path + "/" + name)
  }

  private func path(_ name: String) -> String { input.path + "/" + name }

  @Test func unchangedFilesAreNotRead() throws {
    for number in 0..<5 { try write("\(number).txt", "Kế hoạch \(number)") }
    try run()
    let again = FakeProcessor()
    #expect(try run(again).unchanged == 5)
    #expect(again.read == 0)
    #expect(try Verifier(layout).run().problems.isEmpty)
  }

  @Test func aFileOfAnotherTimeOrSizeIsReadAgain() throws {
    for number in 0..<3 { try write("\(number).txt", "Kế hoạch \(number)") }
    try run()
    try write("0.txt", "Kế hoạch 0", age: 50)
    try write("1.txt", "Kế hoạch một")
    let again = FakeProcessor()
    let summary = try run(again)
    #expect(again.read == 2)
    #expect(summary.unchanged == 2)
    #expect(summary.imported == 1)
  }

  @Test func aFileChangedAMomentAgoIsNotTrusted() throws {
    try write("a.txt", "Kế hoạch", age: 0)
    try run()
    let again = FakeProcessor()
    try run(again)
    #expect(again.read == 1)
  }

  @Test func otherRulesReadAllFilesAgain() throws {
    try write("a.txt", "Kế hoạch")
    try run()
    #expect(try actions(plan(FakeProcessor(rules: "changed"))) == ["a.txt again"])
    #expect(try run(FakeProcessor(rules: "changed")).imported == 1)
  }

  @Test func aMovedFileIsRecognisedAndItsDocumentNamesTheNewPlace() throws {
    try write("a.txt", "Kế hoạch")
    try run()
    try FileManager.default.createDirectory(atPath: path("sub"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path("a.txt"), toPath: path("sub/b.txt"))
    #expect(try actions(plan()) == ["b.txt moved"])
    let summary = try run()
    #expect(summary.moved.map(\.new) == [path("sub/b.txt")])
    #expect(summary.vanished.isEmpty)
    let reader = try ArchiveReader(layout)
    #expect(try reader.ids().map { try reader.record(id: $0).source.path } == [path("sub/b.txt")])
    #expect(try reader.search("ke hoach").map(\.path) == [path("sub/b.txt")])
    #expect(try Verifier(layout).run().problems.isEmpty)
    #expect(try run().moved.isEmpty)
  }

  @Test func aVanishedFileIsReportedAndItsDocumentKept() throws {
    for name in ["a", "b"] { try write("\(name).txt", "Kế hoạch \(name)") }
    try run()
    try FileManager.default.removeItem(atPath: path("a.txt"))
    for _ in 0..<2 {
      #expect(try plan().vanished == [path("a.txt")])
      #expect(try run().vanished == [path("a.txt")])
    }
    #expect(try ArchiveReader(layout).ids().count == 2)
    // Only what was to be imported is looked for.
    #expect(try run(FakeProcessor(), [path("b.txt")]).vanished.isEmpty)
  }

  @Test func theSameBytesUnderTwoPathsKeepBoth() throws {
    try write("a.txt", "Kế hoạch")
    try write("b.txt", "Kế hoạch")
    #expect(try run().duplicates == 1)
    let reader = try ArchiveReader(layout)
    #expect(reader.sources().map(\.path) == [path("a.txt"), path("b.txt")])
    #expect(Set(reader.sources().map(\.id)).count == 1)
    let again = FakeProcessor()
    #expect(try run(again).duplicates == 1)
    #expect(again.read == 0)
  }

  @Test func aPlanTellsWhatWouldBeDoneAndDoesNothing() throws {
    try write("a.txt", "Kế hoạch a")
    try write("b.txt", "Kế hoạch a")
    try write("c.txt", "")
    #expect(try actions(plan()) == ["a.txt new", "b.txt duplicate", "c.txt failed"])
    #expect(!layout.exists)
    try run()
    try write("a.txt", "Kế hoạch khác")
    let before = try Data(contentsOf: layout.sources)
    #expect(try actions(plan()) == ["a.txt changed", "b.txt unchanged", "c.txt failed"])
    #expect(try Data(contentsOf: layout.sources) == before)
  }

  @Test func aLostListOfSourcesIsMadeAgain() throws {
    try write("a.txt", "Kế hoạch")
    try run()
    let before = try Data(contentsOf: layout.sources)
    try Data("rubbish".utf8).write(to: layout.sources)
    #expect(try run().unchanged == 1)
    #expect(try Data(contentsOf: layout.sources) == before)
  }
}
