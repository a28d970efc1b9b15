import GRDB
import Identity

/// A citation as the index keeps it.
struct ClaimRow {
  var document: Int64
  var position: Int
  var claim: CitationClaim
  var isDated: Bool

  private static let select =
    "SELECT document, position, number, type, name, date, issuer, subject, is_dated FROM citation "

  /// The citations of a document in the order of its record.
  static func fetchAll(_ db: Database, document: Int64) throws -> [ClaimRow] {
    let sql = select + "WHERE document = ? ORDER BY position"
    return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [document]).map(ClaimRow.init)
  }

  /// The citations of all documents that may mean another document now that one came or went.
  ///
  /// A citation that has found documents of its day is not touched by documents of other days; one without a day may
  /// be any.
  static func fetchAll(_ db: Database, affectedBy identity: DocumentIdentity) throws -> [ClaimRow] {
    var rows: [Row] = []
    if let number = identity.number {
      let sql = select + "WHERE number_key = ? AND (date IS NULL OR NOT is_dated OR date = coalesce(?, date))"
      rows += try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [number.key, identity.date])
    } else if let date = identity.date {
      let sql = select + "WHERE date = ? AND number_key IS NOT NULL"
      rows += try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [date])
    }
    if let name = identity.nameKey {
      rows += try Row.fetchAll(try db.cachedStatement(sql: select + "WHERE name_key = ?"), arguments: [name])
    }
    return rows.map(ClaimRow.init)
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
