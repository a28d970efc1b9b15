import Dispatch
import Extraction
import Foundation
import OrderedJSON
import Reading
import Synchronization

/// Answers lines that ask for records: one line out for each line in, in the same order.
///
/// However long the input, no more documents are held than a few for each job.
public struct DocumentPipe: Sendable {
  private let processor: any DocumentProcessor
  private let jobs: Int
  private let lineLimit: Int

  /// A text may need six bytes of JSON for each of its own (`\u0041`); beyond that a line is not read.
  public static let defaultLineLimit = 2 * DocumentReader.defaultLimit

  /// Creates a pipe that works on `jobs` documents at a time; a number below 1 counts as 1.
  public init(processor: any DocumentProcessor, jobs: Int, lineLimit: Int = DocumentPipe.defaultLineLimit) {
    self.processor = processor
    self.jobs = max(1, jobs)
    self.lineLimit = lineLimit
  }

  /// Reads lines from a descriptor to its end and hands an answer to each, with a line end, to `write`.
  ///
  /// `write` is called by one thread at a time. Returns how many lines could not be answered with a record.
  @discardableResult
  public func run(from descriptor: Int32, write: @escaping @Sendable ([UInt8]) -> Void) -> Int {
    let input = Mutex((reader: LineReader(descriptor: descriptor, limit: lineLimit), count: 0))
    let output = OrderedOutput(write)
    let failures = Mutex(0)
    // Answers that wait for a slow document before them are limited too.
    let window = jobs * 4
    let room = DispatchSemaphore(value: window)
    WorkerThreads.run(jobs, name: "pipe") {
      while true {
        room.wait()
        let claimed = input.withLock { input -> (line: LineReader.Line, number: Int)? in
          guard let line = input.reader.next() else { return nil }
          input.count += 1
          return (line, input.count)
        }
        guard let claimed else {
          room.signal()
          return
        }
        let (bytes, isRecord) = answer(claimed.line, number: claimed.number)
        if !isRecord { failures.withLock { $0 += 1 } }
        for _ in 0..<output.put(bytes, number: claimed.number - 1) { room.signal() }
      }
    }
    return failures.withLock { $0 }
  }

  private func answer(_ line: LineReader.Line, number: Int) -> (bytes: [UInt8], isRecord: Bool) {
    let encoder = OrderedJSONEncoder(style: .line)
    var failure = PipeFailure(line: number, error: .init(code: "failed", message: "no record could be made"))
    do {
      guard case .bytes(let bytes) = line else {
        throw PipeFailure.Reason(code: "too_large", message: "the line is longer than \(lineLimit) bytes")
      }
      let request = try PipeRequest(line: bytes)
      (failure.id, failure.path) = (request.id, request.path)
      return (try encoder.encode(try record(for: request, line: number)) + [UInt8(ascii: "\n")], true)
    } catch let reason as PipeFailure.Reason {
      failure.error = reason
    } catch {
      failure.error = PipeFailure.Reason(error)
    }
    // Texts and whole numbers can always be encoded.
    return (((try? encoder.encode(failure)) ?? []) + [UInt8(ascii: "\n")], false)
  }

  private func record(for request: PipeRequest, line: Int) throws -> DocumentRecord {
    let document: SourceDocument
    if let path = request.path {
      document = try processor.read(path)
    } else {
      let name = request.id ?? "line \(line)"
      document = try DocumentReader().document(from: Array((request.text ?? "").utf8), path: name)
    }
    return try processor.record(of: document)
  }
}
