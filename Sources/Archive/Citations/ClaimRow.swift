import GRDB
import Identity

/// A citation as the index keeps it.
struct ClaimRow {
  var document: Int64
  var position: Int
  var claim: CitationClaim
  var isDated: Bool

  /// Which citation it is.
  struct Place: Hashable {
    var document: Int64
    var position: Int
  }

  var place: Place { Place(document: document, position: position) }

  private static let select =
    "SELECT document, position, number, type, name, date, issuer, subject, is_dated FROM citation "

  /// The citations of a document in the order of its record.
  static func fetchAll(_ db: Database, document: Int64) throws -> [ClaimRow] {
    let sql = select + "WHERE document = ? ORDER BY position"
    return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [document]).map(ClaimRow.init)
  }

  /// The citations of all documents that may mean another document now that one with such an identity came or went.
  ///
  /// A citation that has found documents of its day is not touched by documents of other days; one without a day may
  /// be any.
  static func fetchAll(_ db: Database, affectedBy lookup: Lookup) throws -> [ClaimRow] {
    switch lookup {
    case .number(let key, let date):
      let sql = select + "WHERE number_key = ? AND (date IS NULL OR NOT is_dated OR date = coalesce(?, date))"
      return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [key, date]).map(ClaimRow.init)
    case .day(let date):
      let sql = select + "WHERE date = ? AND number_key IS NOT NULL"
      return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [date]).map(ClaimRow.init)
    case .name(let key):
      return try Row.fetchAll(try db.cachedStatement(sql: select + "WHERE name_key = ?"), arguments: [key])
        .map(ClaimRow.init)
    }
  }

  /// What finds the citations that a document may be meant by.
  enum Lookup: Hashable {
    case number(String, date: String?)
    /// Of a document whose number is not read.
    case day(String)
    case name(String)

    /// All of a document.
    static func all(_ identity: DocumentIdentity) -> [Lookup] {
      var lookups: [Lookup] = []
      if let number = identity.number {
        lookups.append(.number(number.key, date: identity.date))
      } else if let date = identity.date {
        lookups.append(.day(date))
      }
      return lookups + (identity.nameKey.map { [.name($0)] } ?? [])
    }
  }

  /// The keys of all citations, of numbers and of names.
  static func keys(_ db: Database) throws -> [(column: String, key: String)] {
    try ["number_key", "name_key"].flatMap { column in
      let sql = "SELECT DISTINCT \(column) FROM citation WHERE \(column) IS NOT NULL"
      return try String.fetchAll(db, sql: sql).map { (column, $0) }
    }
  }

  /// The citations with a key.
  static func fetchAll(_ db: Database, column: String, key: String) throws -> [ClaimRow] {
    try Row.fetchAll(try db.cachedStatement(sql: select + "WHERE \(column) = ?"), arguments: [key]).map(ClaimRow.init)
  }

  private init(_ row: Row) {
    let text: String? = row["number"]
    let number = text.flatMap { NumberIdentity($0) }
    document = row["document"]
    position = row["position"]
    claim = CitationClaim(
      number: number, type: row["type"], name: number == nil ? row["name"] : nil,
      date: row["date"], issuer: row["issuer"], subject: row["subject"])
    isDated = row["is_dated"]
  }
}
