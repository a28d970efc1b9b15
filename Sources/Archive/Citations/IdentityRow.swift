import GRDB
import Identity

/// The identities of documents as the index keeps them.
enum IdentityRow {
  private static let select = """
    SELECT document.id, document.number, document.type, document.date, document.title, issuers, surroundings,
      identity.confidence FROM identity JOIN document ON document.rowid = identity.document
    """

  static func fetch(_ db: Database, row: Int64) throws -> DocumentIdentity? {
    try Row.fetchOne(try db.cachedStatement(sql: select + " WHERE identity.document = ?"), arguments: [row]).map(
      identity)
  }

  /// The documents that a claim may mean, by their number or name; also those of its day whose number is not read.
  ///
  /// - Parameter isOfItsDay: Leaves out documents of which it is known that they are of another day.
  static func fetchAll(
    _ db: Database, fitting claim: CitationClaim, ofItsDay isOfItsDay: Bool = false
  ) throws -> [DocumentIdentity] {
    guard let number = claim.number else {
      guard let name = claim.nameKey else { return [] }
      return try Row.fetchAll(try db.cachedStatement(sql: select + " WHERE identity.name_key = ?"), arguments: [name])
        .map(identity)
    }
    let day = isOfItsDay ? claim.date : nil
    let sql = select + " WHERE identity.number_key = ?1 AND (?2 IS NULL OR coalesce(document.date, ?2) = ?2)"
    var rows = try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [number.key, day])
    if let date = claim.date {
      let sql = select + " WHERE document.date = ? AND identity.number_key IS NULL"
      rows += try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [date])
    }
    return rows.map(identity)
  }

  private static func identity(_ row: Row) -> DocumentIdentity {
    let number: String? = row["number"]
    return DocumentIdentity(
      id: row["id"], number: number.flatMap { NumberIdentity($0) }, type: row["type"], date: row["date"],
      issuers: split(row["issuers"]), title: row["title"], surroundings: split(row["surroundings"]),
      confidence: row["confidence"])
  }

  /// Names as one text; line ends stand in no name.
  static func joined(_ names: [String]) -> String { names.joined(separator: "\n") }

  private static func split(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
