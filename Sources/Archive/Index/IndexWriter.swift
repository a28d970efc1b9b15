import Extraction
import GRDB

/// Puts documents into the index and takes them out, inside a transaction of the caller.
struct IndexWriter {
  let db: Database

  /// Adds a record, in place of the one with the same id.
  func put(_ record: DocumentRecord, file: StoredFile) throws {
    try remove(id: record.id)
    try db.execute(
      sql: """
        INSERT INTO document(id, path, type, number, issuer, date, title, pages, version, model, rules,
          json_sha256, json_bytes, json_modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.id, record.source.path, record.type?.name, record.number?.text, record.issuer?.name, record.date,
        record.title, record.source.pages, record.producedBy.version, record.producedBy.model,
        record.producedBy.rules, file.sha256, file.stamp?.bytes, file.stamp?.modified,
      ])
    let row = db.lastInsertedRowID
    try putNumbers(of: record, row: row)
    try putWords(of: record, row: row)
    try CitationLinker(db: db).put(record, row: row)
  }

  /// Notes that the file of a document is another one with the same content.
  func touch(id: String, stamp: FileStamp?) throws {
    try db.execute(
      sql: "UPDATE document SET json_bytes = ?, json_modified = ? WHERE id = ?",
      arguments: [stamp?.bytes, stamp?.modified, id])
  }

  /// Whether the index holds exactly this record.
  func holds(_ record: DocumentRecord, sha256: String) throws -> Bool {
    let sql = "SELECT rowid FROM document WHERE id = ? AND json_sha256 = ?"
    guard let row = try Int64.fetchOne(db, sql: sql, arguments: [record.id, sha256]) else { return false }
    let names = SearchField.allCases.map(\.rawValue).joined(separator: ", ")
    let words = try Row.fetchOne(db, sql: "SELECT \(names) FROM words WHERE rowid = ?", arguments: [row])
    guard let words, try CitationLinker(db: db).holds(record, row: row) else { return false }
    return SearchField.allCases.allSatisfy { field in
      words[field.rawValue] as String? == Self.content(of: field, in: record)
    }
  }

  /// Removes a document; one that is not there is no error.
  func remove(id: String) throws {
    guard let row = try Int64.fetchOne(db, sql: "SELECT rowid FROM document WHERE id = ?", arguments: [id]) else {
      return
    }
    try CitationLinker(db: db).remove(row: row)
    try db.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [row])
    try db.execute(sql: "DELETE FROM number WHERE document = ?", arguments: [row])
    try db.execute(sql: "DELETE FROM document WHERE rowid = ?", arguments: [row])
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

  private func putWords(of record: DocumentRecord, row: Int64) throws {
    let columns = SearchField.allCases
    let names = columns.map(\.rawValue).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO words(rowid, \(names)) VALUES (?, \(marks))",
      arguments: StatementArguments([row] + columns.map { Self.content(of: $0, in: record) }))
  }

  /// The text of a field that is searched.
  private static func content(of field: SearchField, in record: DocumentRecord) -> String? {
    switch field {
    // With the word before it, so that `số 36` finds the document itself.
    case .number: record.number.map { "số " + $0.text }
    case .type: record.type.map { join([$0.name, $0.code]) }
    case .title: record.title
    case .issuer: record.issuer.map { join([$0.name, $0.onBehalf, $0.parent]) }
    case .place: record.place
    case .signer: record.signature.map { join([$0.name, $0.position, $0.authority]) }
    case .assignees: join(record.tasks.flatMap { $0.assignees + $0.coordinating })
    case .citations: join(record.citations.map { join([$0.type, $0.number, $0.name, $0.issuer, $0.subject]) })
    case .text: record.text.restored
    }
  }

  /// Texts with a line end between them.
  private static func join(_ texts: [String?]) -> String {
    texts.compactMap { $0 }.joined(separator: "\n")
  }
}
