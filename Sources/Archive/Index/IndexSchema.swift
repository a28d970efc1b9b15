import GRDB

/// The tables of the index.
enum IndexSchema {
  /// The version of the tables, kept in `user_version`.
  ///
  /// An index of another version is thrown away and made again from the documents.
  static let version = 2
  /// What tells an index from other databases: "ingA" in `application_id`.
  static let applicationID = 0x696E_6741

  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE document(
          rowid INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          path TEXT NOT NULL,
          type TEXT,
          number TEXT,
          issuer TEXT,
          date TEXT,
          title TEXT,
          pages INTEGER NOT NULL,
          version TEXT NOT NULL,
          model TEXT NOT NULL,
          rules TEXT NOT NULL,
          json_sha256 TEXT NOT NULL,
          json_bytes INTEGER,
          json_modified INTEGER
        );
        CREATE INDEX document_date ON document(date);
        CREATE INDEX document_path ON document(path);
        CREATE TABLE number(
          document INTEGER NOT NULL REFERENCES document(rowid) ON DELETE CASCADE,
          role TEXT NOT NULL,
          exact TEXT NOT NULL,
          folded TEXT NOT NULL
        );
        CREATE INDEX number_document ON number(document);
        CREATE INDEX number_exact ON number(exact);
        CREATE INDEX number_folded ON number(folded);
        """)
    let columns = SearchField.allCases.map(\.rawValue).joined(separator: ", ")
    try db.execute(
      sql: "CREATE VIRTUAL TABLE words USING fts5(\(columns), tokenize = '\(SearchTokenizer.name)')")
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
    try db.execute(sql: "DELETE FROM document; DELETE FROM number; DELETE FROM words")
  }
}
