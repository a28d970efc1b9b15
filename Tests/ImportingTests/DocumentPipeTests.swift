import Foundation
import Importing
import Synchronization
import TestSupport
import Testing

@Suite struct DocumentPipeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The answers to an input, as JSON objects.
  private func answers(
    to input: String, jobs: Int = 4, lineLimit: Int = DocumentPipe.defaultLineLimit,
    processor: FakeProcessor = FakeProcessor()
  ) throws -> [[String: Any]] {
    try folder.write("in", input)
    let file = try FileHandle(forReadingFrom: folder.url.appendingPathComponent("in"))
    let output = Mutex<[UInt8]>([])
    let pipe = DocumentPipe(processor: processor, jobs: jobs, lineLimit: lineLimit)
    pipe.run(from: file.fileDescriptor) { bytes in output.withLock { $0 += bytes } }
    return try output.withLock { $0 }.split(separator: 10).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  private func code(_ answer: [String: Any]) -> String? { (answer["error"] as? [String: Any])?["code"] as? String }

  @Test(arguments: [1, 2, 7]) func answersComeInTheOrderOfTheQuestions(jobs: Int) throws {
    let lines = (0..<300).map { "{\"id\": \"d\($0)\", \"text\": \"KH \(String(repeating: "x", count: $0 % 13))\"}" }
    let processor = FakeProcessor()
    let answers = try answers(to: lines.joined(separator: "\n"), jobs: jobs, processor: processor)
    #expect(answers.map { ($0["source"] as? [String: Any])?["path"] as? String } == (0..<300).map { "d\($0)" })
    #expect(processor.most <= jobs)
  }

  @Test func everyLineIsAnsweredWhateverIsWrongWithIt() throws {
    try folder.write("good.txt", "KE HOACH")
    let input = [
      "{\"path\": \"\(folder.path)/good.txt\"}", "{\"path\": \"\(folder.path)/none.txt\"}", "", "no json", "[1]",
      "{\"id\": \"a\"}", "{\"id\": \"b\", \"text\": \" \"}", "{\"id\": 7, \"text\": \"refuse\"}",
      "{\"id\": 8, \"text\": \"KE HOACH\"}\r", "{\"id\":\"c\",\"text\":\"\(String(repeating: "y", count: 300))\"}",
    ]
    let answers = try answers(to: input.joined(separator: "\n") + "\n", lineLimit: 250)
    let codes = answers.map(code)
    #expect(
      codes == [
        nil, "missing", "bad_line", "bad_line", "bad_line", "bad_line", "empty", "failed", nil, "too_large",
      ])
    #expect(answers[6]["id"] as? String == "b")
    #expect(answers[7]["id"] as? String == "7")
    #expect(answers.enumerated().allSatisfy { $1["line"] as? Int ?? $0 + 1 == $0 + 1 })
  }

  @Test func nothingInIsNothingOut() throws {
    #expect(try answers(to: "").isEmpty)
  }
}
