import GRDB

/// The tables of the index that tell who cites whom.
///
/// They follow from the records alone: `identity` and `citation` from one record each, `citation_target` from all.
enum CitationTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE identity(
          document INTEGER PRIMARY KEY REFERENCES document(rowid) ON DELETE CASCADE,
          number_key TEXT,
          name_key TEXT,
          issuers TEXT NOT NULL,
          surroundings TEXT NOT NULL,
          confidence INTEGER NOT NULL
        );
        CREATE INDEX identity_number ON identity(number_key);
        CREATE INDEX identity_name ON identity(name_key);
        CREATE TABLE citation(
          document INTEGER NOT NULL REFERENCES document(rowid) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          role TEXT NOT NULL,
          number_key TEXT,
          name_key TEXT,
          number TEXT,
          type TEXT,
          name TEXT,
          date TEXT,
          issuer TEXT,
          subject TEXT,
          is_dated INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY (document, position)
        ) WITHOUT ROWID;
        CREATE INDEX citation_number ON citation(number_key, date);
        CREATE INDEX citation_name ON citation(name_key);
        CREATE INDEX citation_date ON citation(date);
        CREATE TABLE citation_target(
          document INTEGER NOT NULL REFERENCES document(rowid) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          rank INTEGER NOT NULL,
          target INTEGER NOT NULL REFERENCES document(rowid) ON DELETE CASCADE,
          standing TEXT NOT NULL,
          agreements TEXT NOT NULL,
          doubts TEXT NOT NULL,
          PRIMARY KEY (document, position, rank)
        ) WITHOUT ROWID;
        CREATE INDEX citation_target_target ON citation_target(target);
        """)
  }

  /// Removes all content, keeping the tables.
  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM citation_target; DELETE FROM citation; DELETE FROM identity")
  }
}
