import Extraction
import Foundation
import GRDB

/// Puts documents into the index and takes them out, inside a transaction of the caller, who ends with `finish`.
struct IndexWriter {
  let db: Database
  private var postings = PostingBuffer()
  private var added: [Int64] = []
  private var words: Set<String> = []
  private var citations: CitationLinker

  /// - Parameter isWhole: Whether a whole index is made, in empty tables.
  init(db: Database, isWhole: Bool = false) {
    self.db = db
    citations = CitationLinker(db: db, isWhole: isWhole)
  }

  /// Adds a document, in place of the one with the same id.
  mutating func put(_ document: IndexedDocument) throws {
    let (record, file) = (document.record, document.file)
    try remove(id: record.id)
    try db.execute(
      sql: """
        INSERT INTO document(id, path, type, number, number_key, number_order, issuer, date, title, pages, confidence,
          garbage_lines, sketch, version, model, rules, json_sha256, json_bytes, json_modified)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.id, record.source.path, record.type?.name, record.number?.text,
        record.number.flatMap { $0.sequence == nil ? nil : NumberKey($0.text)?.folded },
        NumberOrder.key(of: record.number), record.issuer?.name, record.date, record.title, record.source.pages,
        record.quality.confidence, record.quality.garbageLines, document.sketch.data, record.producedBy.version,
        record.producedBy.model, record.producedBy.rules, file.sha256, file.stamp?.bytes, file.stamp?.modified,
      ])
    let row = db.lastInsertedRowID
    try putNumbers(of: record, row: row)
    try putDeadlines(of: record, row: row)
    try putBody(of: record, row: row)
    postings.add(document.terms, row: row)
    words.formUnion(document.words.values)
    added.append(row)
    try citations.put(record, row: row)
  }

  /// Notes that the file of a document is another one with the same content.
  func touch(id: String, stamp: FileStamp?) throws {
    try db.execute(
      sql: "UPDATE document SET json_bytes = ?, json_modified = ? WHERE id = ?",
      arguments: [stamp?.bytes, stamp?.modified, id])
  }

  /// Removes a document; one that is not there is no error.
  mutating func remove(id: String) throws {
    guard let row = try Int64.fetchOne(db, sql: "SELECT rowid FROM document WHERE id = ?", arguments: [id]) else {
      return
    }
    try citations.remove(row: row)
    try CopyLinker(db: db).unlink(row: row)
    for table in ["body", "number", "deadline"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE document = ?", arguments: [row])
    }
    try db.execute(sql: "DELETE FROM document WHERE rowid = ?", arguments: [row])
    // Its postings stay where they are until its block holds no other document.
    try db.execute(sql: "INSERT OR IGNORE INTO dead(document) VALUES (?)", arguments: [row])
    added.removeAll { $0 == row }
  }

  /// Writes what was gathered: the lists of words, which documents are copies of others, and who cites whom.
  mutating func finish() throws {
    try finishLists()
    try citations.finish()
  }

  /// Writes the lists of words, and which documents are copies of others.
  mutating func finishLists() throws {
    try postings.write(to: db)
    let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO vocabulary(word) VALUES (?)")
    for word in words.sorted() { try statement.execute(arguments: [word]) }
    for row in added { try CopyLinker(db: db).link(row: row) }
    (words, added) = ([], [])
    try dropDeadBlocks()
  }

  private func dropDeadBlocks() throws {
    let sql = """
      SELECT document >> \(Posting.placeBits) FROM dead GROUP BY 1
      HAVING count(*) >= \(Posting.blockSize) - (document >> \(Posting.placeBits) = 0)
      """
    for block in try Int64.fetchAll(db, sql: sql) {
      try db.execute(
        sql: """
          DELETE FROM posting WHERE block = ?1; DELETE FROM block WHERE number = ?1;
          """, arguments: [block, block])
      try db.execute(sql: "DELETE FROM dead WHERE document >> \(Posting.placeBits) = ?", arguments: [block])
    }
  }

  private func putNumbers(of record: DocumentRecord, row: Int64) throws {
    let own = record.number.flatMap { NumberKey($0.text) }.map { ("own", $0) }
    let cited = record.citations.compactMap { $0.number.flatMap { NumberKey($0) } }.map { ("cited", $0) }
    for (role, key) in (own.map { [$0] } ?? []) + cited {
      try db.execute(
        sql: "INSERT INTO number(document, role, exact, folded) VALUES (?, ?, ?, ?)",
        arguments: [row, role, key.exact, key.folded])
    }
  }

  private func putDeadlines(of record: DocumentRecord, row: Int64) throws {
    for deadline in record.tasks.flatMap(\.deadlines) where deadline.date != nil || deadline.rrule != nil {
      try db.execute(
        sql: "INSERT INTO deadline(document, date, rrule) VALUES (?, ?, ?)",
        arguments: [row, deadline.date, deadline.date == nil ? deadline.rrule : nil])
    }
  }

  private func putBody(of record: DocumentRecord, row: Int64) throws {
    let columns = SearchField.allCases
    let names = columns.map(\.rawValue).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO body(document, \(names)) VALUES (?, \(marks))",
      arguments: StatementArguments([row] + columns.map { IndexedDocument.content(of: $0, in: record) }))
  }
}
