import Extraction
import GRDB

/// Brings the index to where the documents are.
struct IndexSynchronizer {
  let records: RecordStore
  let index: SearchIndex

  /// Takes up documents that are new or changed since they were indexed, and drops those that are gone.
  ///
  /// A document that holds no record is left out, so that an import makes it again; `Verifier` reports it.
  func synchronize() throws {
    let known = try index.read(Self.stamps)
    let ids = try records.ids()
    let gone = Set(known.keys).subtracting(ids)
    let changed = ids.filter { id in known[id].map { $0.stamp == nil || $0.stamp != records.stamp(id: id) } ?? true }
    guard !gone.isEmpty || !changed.isEmpty else { return }
    try inBatches(changed) { id, writer in try update(id, known: known[id], with: &writer) }
    try inBatches(gone.sorted()) { id, writer in try writer.remove(id: id) }
  }

  /// Makes the index again from nothing, in one transaction.
  func rebuild() throws -> ReindexReport {
    var report = ReindexReport(documents: 0, problems: [])
    let ids = try records.ids()
    try index.write { db in
      try IndexSchema.clear(db)
      var writer = IndexWriter(db: db, isWhole: true)
      for (number, id) in ids.enumerated() {
        do {
          let (record, file) = try load(id)
          try writer.put(IndexedDocument(record, file: file))
          report.documents += 1
        } catch let error as ArchiveError {
          report.problems.append(VerificationProblem(document: id, code: .unreadableRecord, message: "\(error)"))
        }
        if number % Self.batchSize == Self.batchSize - 1 { try writer.finishLists() }
      }
      try writer.finish()
    }
    return report
  }

  /// Documents that are gathered before their lists are written: more need more memory, fewer more time.
  private static let batchSize = 256

  private func inBatches(_ ids: [String], _ body: (String, inout IndexWriter) throws -> Void) throws {
    for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
      try index.write { db in
        var writer = IndexWriter(db: db)
        for id in ids[start..<min(start + Self.batchSize, ids.count)] { try body(id, &writer) }
        try writer.finish()
      }
    }
  }

  private struct Known {
    var sha256: String
    var stamp: FileStamp?
  }

  private static func stamps(_ db: Database) throws -> [String: Known] {
    let sql = "SELECT id, json_sha256, json_bytes, json_modified FROM document"
    var result: [String: Known] = [:]
    for row in try Row.fetchAll(db, sql: sql) {
      let (bytes, modified): (Int64?, Int64?) = (row["json_bytes"], row["json_modified"])
      var stamp: FileStamp?
      if let bytes, let modified { stamp = FileStamp(bytes: bytes, modified: modified) }
      result[row["id"]] = Known(sha256: row["json_sha256"], stamp: stamp)
    }
    return result
  }

  private func update(_ id: String, known: Known?, with writer: inout IndexWriter) throws {
    do {
      let stamp = records.stamp(id: id)
      let json = try records.json(id: id)
      let digest = RecordStore.digest(json)
      if digest == known?.sha256 {
        // Copied or restored from a backup: another time, the same content.
        try writer.touch(id: id, stamp: stamp)
      } else {
        let file = StoredFile(sha256: digest, stamp: stamp)
        try writer.put(IndexedDocument(try records.record(in: json, id: id), file: file))
      }
    } catch is ArchiveError {
      try writer.remove(id: id)
    }
  }

  private func load(_ id: String) throws -> (DocumentRecord, StoredFile) {
    let stamp = records.stamp(id: id)
    let json = try records.json(id: id)
    return (try records.record(in: json, id: id), StoredFile(sha256: RecordStore.digest(json), stamp: stamp))
  }
}
