import Extraction
import Foundation
import GRDB
import Synchronization

/// The one writer of an archive: it holds the lock from its creation to its end.
///
/// Records may be stored from several threads at a time. A record is on the disk before the index knows of it; what a
/// crash leaves between the two is put right when the next writer opens the archive.
public final class ArchiveWriter: Sendable {
  /// Where the archive lies.
  public let layout: ArchiveLayout
  private let lock: ArchiveLock
  private let records: RecordStore
  private let failures: FailureStore
  private let index: SearchIndex
  /// Documents on the disk that the index does not know yet.
  private let pending = Mutex<[IndexedDocument]>([])
  /// Held while documents are brought into the index, so that a later state of one never comes before an earlier one.
  private let committing = Mutex(())

  /// How many documents are gathered for the index at most: each list of words is written once for all of them.
  private static let batchSize = 256

  /// Opens an archive to write, making it where it is missing, and brings its index up to date with its documents.
  ///
  /// Throws `ArchiveError.locked` while another writer is at work, `.unusable` where files cannot be written.
  /// - Complexity: O(*n*) in the number of documents; their files are read only where they have changed.
  public init(_ layout: ArchiveLayout) throws {
    try layout.create()
    lock = try ArchiveLock(layout)
    self.layout = layout
    records = RecordStore(layout: layout)
    failures = FailureStore(layout: layout)
    AtomicFile.removeUnfinished(in: layout.documents)
    AtomicFile.removeUnfinished(in: layout.failures)
    index = try SearchIndex.writing(layout).0
    try IndexSynchronizer(records: records, index: index).synchronize()
  }

  deinit {
    close()
  }

  /// Ends writing and gives the lock back; doing so again has no effect.
  ///
  /// A program should not leave this to the end of the process: the index then keeps its log beside it.
  public func close() {
    // What is not in the index now is put in when the next writer opens the archive.
    try? commit()
    // What cannot be closed stays in the log, from where the next one to open the index takes it.
    try? index.database.close()
    lock.release()
  }

  /// Writes a record, in place of the one with the same id.
  ///
  /// The record is on the disk when the call returns. The index, and with it a search, knows of it after `commit`, which
  /// this calls by itself after every few records.
  ///
  /// Throws `ArchiveError.unusable`, for instance when the disk is full.
  public func store(_ record: DocumentRecord) throws {
    let document = IndexedDocument(record, file: try records.write(record))
    let isFull = pending.withLock { pending in
      pending.append(document)
      return pending.count >= Self.batchSize
    }
    if isFull { try commit() }
  }

  /// Writes a record as `store` does, unless the archive holds the very same; tells whether it wrote.
  ///
  /// Throws `ArchiveError.unusable`, for instance when the disk is full.
  public func storeIfChanged(_ record: DocumentRecord) throws -> Bool {
    if let json = try? records.json(id: record.id), try json == Data(RecordCoder.encode(record)) { return false }
    try store(record)
    return true
  }

  /// Brings all records that were stored into the index.
  ///
  /// Throws `ArchiveError.unusable`, for instance when the disk is full; the next writer then makes up for it.
  public func commit() throws {
    try committing.withLock { _ in
      let documents = pending.withLock { pending in
        defer { pending = [] }
        return pending
      }
      guard !documents.isEmpty else { return }
      try index.write { db in
        var writer = IndexWriter(db: db)
        for document in documents { try writer.put(document) }
        try writer.finish()
      }
    }
  }

  /// Notes that the source of a document now lies at `path`; the record stays as it is otherwise.
  ///
  /// Throws `ArchiveError` where the record cannot be read or written.
  public func move(id: String, from old: String, to path: String) throws {
    var record = try records.record(id: id)
    // The record may name another file with the same bytes.
    guard record.source.path == old else { return }
    record.source.path = path
    try store(record)
  }

  /// The files that the documents were read from, as far as that was noted.
  public func sources() -> [SourceEntry] {
    SourceStore(layout: layout).all()
  }

  /// Replaces the list of files that the documents were read from.
  ///
  /// Throws `ArchiveError.unusable` where it cannot be written.
  public func store(_ sources: [SourceEntry]) throws {
    try SourceStore(layout: layout).write(sources)
  }

  /// Which inputs are on the list of failures.
  public func failedPaths() -> FailedPaths {
    FailedPaths(names: failures.names())
  }

  /// What made the record of each document.
  /// - Complexity: O(*n*) in the number of documents.
  public func producers() throws -> [String: ProducerRecord] {
    try index.read { db in try IndexSearcher(db: db).producers() }
  }

  /// The ids of the documents whose records `producer` made: importing them again would change nothing.
  /// - Complexity: O(*n*) in the number of documents.
  public func ids(madeBy producer: ProducerRecord) throws -> Set<String> {
    try index.read { db in try IndexSearcher(db: db).ids(madeBy: producer) }
  }

  /// Adds an input to the list of failures.
  public func store(_ failure: FailureRecord) throws {
    try failures.write(failure)
  }

  /// Takes an input off the list of failures, if it is on it.
  public func removeFailure(path: String) throws {
    try failures.remove(path: path)
  }

  /// Makes the index again from the documents alone; readers see the old one until the new one is finished.
  ///
  /// Documents that hold no record are left out and named in the report.
  /// - Complexity: O(*n*) in the size of all documents.
  public func reindex() throws -> ReindexReport {
    pending.withLock { $0 = [] }
    return try IndexSynchronizer(records: records, index: index).rebuild()
  }
}
