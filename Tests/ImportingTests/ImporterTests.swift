import Archive
import Foundation
import Importing
import Synchronization
import TestSupport
import Testing

@Suite struct ImporterTests {
  private let input: TemporaryFolder
  private let output: TemporaryFolder

  init() throws {
    input = try TemporaryFolder()
    output = try TemporaryFolder()
  }

  private func layout(_ name: String = "archive") -> ArchiveLayout {
    ArchiveLayout(root: output.url.appendingPathComponent(name))
  }

  private func run(
    _ processor: FakeProcessor = FakeProcessor(), jobs: Int = 4, isForced: Bool = false, archive: String = "archive",
    cancellation: Cancellation = Cancellation()
  ) throws -> ImportSummary {
    let writer = try ArchiveWriter(layout(archive))
    defer { writer.close() }
    let importer = Importer(
      archive: writer, processor: processor, options: ImportOptions(jobs: jobs, isForced: isForced))
    return try importer.run([input.path], cancellation: cancellation)
  }

  private func documents(_ archive: String) throws -> [String: Data] {
    let store = RecordStore(layout: layout(archive))
    return Dictionary(uniqueKeysWithValues: try store.ids().map { ($0, try store.json(id: $0)) })
  }

  private func writeInputs(_ count: Int) throws {
    for number in 0..<count {
      try input.write("\(number).txt", "Kế hoạch \(number)\n" + String(repeating: "x", count: number))
    }
  }

  @Test func everyFileBecomesADocumentThatIsFound() throws {
    try writeInputs(10)
    try input.write("sub/b.txt", "Đảng ủy phường")
    let summary = try run()
    #expect(summary.imported == 11)
    #expect(summary.total == 11)
    #expect(summary.warnings == 11)
    #expect(summary.missing[.number] == 11)
    #expect(summary.missing[.title] == nil)
    let hits = try ArchiveReader(layout()).search("dang uy")
    #expect(hits.map(\.path) == [input.path + "/sub/b.txt"])
    #expect(try Verifier(layout()).run().problems.isEmpty)
  }

  @Test func badFilesAreListedAndStopNothing() throws {
    try writeInputs(5)
    try input.write("empty.txt", "")
    try input.write("binary.txt", Data((0..<200).map { UInt8($0 % 8) }))
    try input.write("refused.txt", "refuse this")
    let summary = try run()
    #expect(summary.imported == 5)
    let names = summary.failures.map { URL(fileURLWithPath: $0.path).lastPathComponent }
    #expect(names == ["binary.txt", "empty.txt", "refused.txt"])
    #expect(summary.failures.map(\.stage) == ["read", "read", "process"])
    #expect(summary.failures.last?.reason == "the text asks for it")
    #expect(summary.failures.allSatisfy { !$0.reason.contains(input.path) })
    #expect(try ArchiveReader(layout()).failures() == summary.failures)
  }

  @Test func aFailureIsForgottenWhenTheFileIsImported() throws {
    try input.write("a.txt", "")
    #expect(try run().failures.count == 1)
    try input.write("a.txt", "Kế hoạch")
    #expect(try run().failures.isEmpty)
    #expect(try ArchiveReader(layout()).failures().isEmpty)
  }

  @Test func theArchiveIsTheSameWhateverTheNumberOfThreads() throws {
    try writeInputs(30)
    for number in 0..<30 { try input.write("twin-\(number).txt", "Kế hoạch \(number / 3)\nđôi") }
    var summaries: [ImportSummary] = []
    for jobs in [1, 2, 8] { summaries.append(try run(jobs: jobs, archive: "jobs-\(jobs)")) }
    #expect(summaries[0].duplicates == 20)
    #expect(summaries[1] == summaries[0])
    #expect(summaries[2] == summaries[0])
    let expected = try documents("jobs-1")
    #expect(expected.count == 40)
    #expect(try documents("jobs-2") == expected)
    #expect(try documents("jobs-8") == expected)
  }

  @Test func unchangedDocumentsAreNotMadeAgainUnlessForced() throws {
    try writeInputs(6)
    _ = try run()
    let again = FakeProcessor()
    let summary = try run(again)
    #expect(summary.unchanged == 6)
    #expect(again.made == 0)
    #expect(try run(again, isForced: true).imported == 6)
    #expect(again.made == 6)
  }

  @Test func otherRulesMakeAllDocumentsAgain() throws {
    try writeInputs(3)
    _ = try run()
    #expect(try run(FakeProcessor(rules: "changed")).imported == 3)
  }

  @Test func noMoreDocumentsAreInWorkThanJobs() throws {
    try writeInputs(40)
    let processor = FakeProcessor()
    _ = try run(processor, jobs: 3)
    #expect(processor.most <= 3)
    #expect(processor.made == 40)
  }

  @Test func anInterruptedRunLeavesAnArchiveThatTheNextRunCompletes() throws {
    try writeInputs(20)
    let cancellation = Cancellation()
    let processor = FakeProcessor { made in if made == 5 { cancellation.request() } }
    let summary = try run(processor, jobs: 2, cancellation: cancellation)
    #expect(summary.imported >= 5 && summary.imported <= 6)
    #expect(summary.remaining == 20 - summary.imported)
    #expect(try Verifier(layout()).run().problems.isEmpty)
    let rest = try run()
    #expect(rest.unchanged == summary.imported)
    #expect(rest.imported == summary.remaining)
  }

  @Test func progressCountsEveryInputOnce() throws {
    try writeInputs(12)
    let counts = Mutex<[Int]>([])
    let importer = Importer(
      archive: try ArchiveWriter(layout()), processor: FakeProcessor(), options: ImportOptions(jobs: 4))
    _ = try importer.run([input.path]) { progress in
      counts.withLock { $0.append(progress.done) }
    }
    #expect(counts.withLock { $0.sorted() } == Array(1...12))
  }

  @Test func anArchiveThatCannotBeWrittenEndsTheRun() throws {
    try writeInputs(5)
    let writer = try ArchiveWriter(layout())
    // A folder in the place of a file cannot be replaced, for root neither.
    try FileManager.default.removeItem(at: layout().documents)
    try Data().write(to: layout().documents)
    let importer = Importer(archive: writer, processor: FakeProcessor(), options: ImportOptions(jobs: 2))
    #expect(throws: ArchiveError.self) { try importer.run([input.path]) }
  }

  @Test func aMissingFolderIsAFailure() throws {
    let importer = Importer(archive: try ArchiveWriter(layout()), processor: FakeProcessor())
    let summary = try importer.run([input.path + "/none"])
    #expect(summary.failures.map(\.stage) == ["find"])
  }
}
