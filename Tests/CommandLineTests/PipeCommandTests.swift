import Archive
import Foundation
import TestSupport
import Testing

@Suite struct PipeCommandTests {
  private func scans() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Ingest.scans).sorted().map { Ingest.scans + "/" + $0 }
  }

  private func lines(_ objects: [[String: String]]) throws -> Data {
    Data(try objects.map { try JSONSerialization.data(withJSONObject: $0) + Data("\n".utf8) }.joined())
  }

  @Test func theRecordsAreThoseOfAnImport() throws {
    let reader = try ArchiveReader(ArchiveLayout(root: URL(fileURLWithPath: SampleArchive.path())))
    let input = try lines(try scans().map { ["path": $0] })
    let run = try Ingest.run("pipe", "--jobs", "3", input: input)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 5)
    for line in run.lines {
      let record = try RecordCoder.decode(Data(line.utf8))
      #expect(try reader.record(id: record.id) == record)
    }
    #expect(try Ingest.run("pipe", "--jobs", "1", input: input).output == run.output)
  }

  @Test func textsAreNamedByTheirIDAndErrorsAreObjects() throws {
    let input = try lines([["id": "thư 1", "text": "KE HOACH\nvé céng tac dan van"], ["path": "/none"], ["x": "y"]])
    let run = try Ingest.run("pipe", input: input)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try RecordCoder.decode(Data(run.lines[0].utf8)).source.path == "thư 1")
    #expect(run.lines[1].contains("\"error\":{\"code\":\"missing\""))
    #expect(run.lines[2].contains("\"line\":3,\"error\":{\"code\":\"bad_line\""))
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    let folder = try TemporaryFolder()
    let request = try lines([["path": try #require(try scans().first)]])
    try folder.write("in", Data((0..<40).flatMap { _ in request }))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\(Ingest.program.path) pipe < \(folder.path)/in | head -c 100 > /dev/null"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(try errors.fileHandleForReading.readToEnd()?.isEmpty ?? true)
  }

  @Test func anAnswerComesBeforeTheNextQuestion() throws {
    let process = Process()
    process.executableURL = Ingest.program
    process.arguments = ["pipe"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 0..<3 {
      input.fileHandleForWriting.write(try lines([["id": "q\(number)", "text": "KE HOACH so \(number)"]]))
      let answer = output.fileHandleForReading.availableData
      #expect(String(decoding: answer, as: UTF8.self).contains("\"path\":\"q\(number)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
