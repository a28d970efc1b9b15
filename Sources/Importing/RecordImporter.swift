import Archive
import Extraction
import Foundation
import Synchronization

/// Takes records that were made elsewhere, one a line, into an archive: what `ingest pipe` writes.
public struct RecordImporter: Sendable {
  /// A line that holds no record.
  public struct Rejection: Sendable, Equatable {
    /// The file.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// A sentence for the user.
    public var reason: String
  }

  /// What came of a run.
  public struct Summary: Sendable, Equatable {
    /// Records that are in the archive now and were not before, or others than before.
    public var stored = 0
    /// Records that were there already.
    public var unchanged = 0
    /// Lines without a record, in the order of the files.
    public var rejections: [Rejection] = []
  }

  private let archive: ArchiveWriter
  private let jobs: Int

  /// Creates an importer into `archive` that works on `jobs` records at a time.
  public init(archive: ArchiveWriter, jobs: Int) {
    self.archive = archive
    self.jobs = max(1, jobs)
  }

  /// Imports the records in some files; of several with one id the last one stays.
  ///
  /// When `cancellation` is requested, no further records are read.
  ///
  /// Throws `ArchiveError` where the archive cannot be written, `ArchiveError.unusable` for a file that cannot be read.
  public func run(_ paths: [String], cancellation: Cancellation = Cancellation()) throws -> Summary {
    var summary = Summary()
    for path in paths {
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw ArchiveError.unusable(path: path, reason: String(cString: strerror(errno)))
      }
      defer { try? file.close() }
      try run(file.fileDescriptor, path: path, cancellation: cancellation, into: &summary)
    }
    try archive.commit()
    return summary
  }

  private func run(
    _ descriptor: Int32, path: String, cancellation: Cancellation, into summary: inout Summary
  ) throws {
    let input = Mutex((reader: LineReader(descriptor: descriptor, limit: DocumentPipe.defaultLineLimit), count: 0))
    let shared = Mutex((summary: summary, error: (any Error)?.none))
    WorkerThreads.run(jobs, name: "records") {
      while !cancellation.isRequested, shared.withLock({ $0.error == nil }) {
        let claimed = input.withLock { input -> (line: LineReader.Line, number: Int)? in
          guard let line = input.reader.next() else { return nil }
          input.count += 1
          return (line, input.count)
        }
        guard let claimed else { return }
        do {
          let isNew = try store(claimed.line)
          shared.withLock { shared in
            if isNew { shared.summary.stored += 1 } else { shared.summary.unchanged += 1 }
          }
        } catch let error as Reason {
          let rejection = Rejection(path: path, line: claimed.number, reason: error.text)
          shared.withLock { $0.summary.rejections.append(rejection) }
        } catch {
          shared.withLock { $0.error = error }
        }
      }
    }
    let (found, error) = shared.withLock { ($0.summary, $0.error) }
    if let error { throw error }
    summary = found
    summary.rejections.sort { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  private struct Reason: Error {
    var text: String
  }

  /// Stores the record of a line; false where it is there already.
  private func store(_ line: LineReader.Line) throws -> Bool {
    guard case .bytes(let bytes) = line else { throw Reason(text: "the line is too long") }
    let record: DocumentRecord
    do {
      record = try RecordCoder.decode(Data(bytes))
    } catch {
      throw Reason(text: "no record: \(RecordCoder.reason(of: error))")
    }
    // The id names a file, so it may be nothing else than it should be.
    let isTrue = record.id.utf8.count == 16 && record.id.allSatisfy(\.isHexDigit) && record.source.sha256.count == 64
    guard isTrue, record.source.sha256.hasPrefix(record.id) else {
      throw Reason(text: "its id does not begin the SHA-256 of its source")
    }
    return try archive.storeIfChanged(record)
  }
}
