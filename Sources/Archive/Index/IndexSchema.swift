import GRDB

/// The tables of the index.
///
/// Beside the fields of the documents there is an inverted index of its own: for blocks of some thousand documents and each
/// term the documents that hold it with the weight it has there (`posting`). SQLite's full-text index has to read every
/// place of every word to rank, which takes a second for words that all documents have; this one adds up weights.
enum IndexSchema {
  /// The version of the tables, kept in `user_version`.
  ///
  /// An index of another version is thrown away and made again from the documents.
  static let version = 4
  /// What tells an index from other databases: "ingA" in `application_id`.
  static let applicationID = 0x696E_6741

  private static let tables = [
    "document", "body", "number", "deadline", "posting", "block", "dead", "vocabulary", "copy_pair", "copy",
  ]

  static func create(_ db: Database) throws {
    // What snippets are cut from comes before what is read seldom: SQLite reads a row from its beginning.
    let last: Set<SearchField> = [.assignees, .citations, .tasks]
    let fields = SearchField.allCases.filter { !last.contains($0) } + SearchField.allCases.filter(last.contains)
    let columns = fields.map { "\($0.rawValue) TEXT" }.joined(separator: ", ")
    try db.execute(
      sql: """
        CREATE TABLE document(
          rowid INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          path TEXT NOT NULL,
          type TEXT,
          number TEXT,
          number_key TEXT,
          number_order BLOB NOT NULL,
          issuer TEXT,
          date TEXT,
          title TEXT,
          pages INTEGER NOT NULL,
          confidence REAL NOT NULL,
          garbage_lines INTEGER NOT NULL,
          sketch BLOB NOT NULL,
          version TEXT NOT NULL,
          model TEXT NOT NULL,
          rules TEXT NOT NULL,
          json_sha256 TEXT NOT NULL,
          json_bytes INTEGER,
          json_modified INTEGER
        );
        CREATE INDEX document_date ON document(date DESC, id);
        CREATE INDEX document_number_key ON document(number_key);
        CREATE INDEX document_number_order ON document(number_order, date DESC, id);
        CREATE TABLE body(document INTEGER PRIMARY KEY, \(columns));
        CREATE TABLE number(document INTEGER NOT NULL, role TEXT NOT NULL, exact TEXT NOT NULL, folded TEXT NOT NULL);
        CREATE INDEX number_document ON number(document);
        CREATE INDEX number_exact ON number(exact);
        CREATE INDEX number_folded ON number(folded);
        CREATE TABLE deadline(document INTEGER NOT NULL, date TEXT, rrule TEXT);
        CREATE INDEX deadline_document ON deadline(document);
        CREATE INDEX deadline_date ON deadline(date);
        CREATE TABLE posting(
          block INTEGER NOT NULL, term INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(block, term)
        ) WITHOUT ROWID;
        CREATE TABLE block(number INTEGER PRIMARY KEY);
        CREATE TABLE dead(document INTEGER PRIMARY KEY);
        CREATE TABLE vocabulary(word TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE copy_pair(document INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY(document, other))
          WITHOUT ROWID;
        CREATE INDEX copy_pair_other ON copy_pair(other);
        CREATE TABLE copy(document INTEGER PRIMARY KEY, preferred INTEGER NOT NULL);
        """)
    try CitationTables.create(db)
    try db.execute(sql: "PRAGMA user_version = \(version); PRAGMA application_id = \(applicationID)")
  }

  /// Whether the database holds these tables.
  static func isCurrent(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA user_version") == version
      && Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
  }

  /// Removes all content, keeping the tables.
  static func clear(_ db: Database) throws {
    try CitationTables.clear(db)
    for table in tables { try db.execute(sql: "DELETE FROM \(table)") }
    // Rows are counted from the beginning again.
    try db.execute(sql: "DELETE FROM sqlite_sequence")
  }
}
