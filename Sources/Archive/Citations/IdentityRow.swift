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

  /// The documents with a number.
  static func fetchAll(_ db: Database, numbered key: String) throws -> [DocumentIdentity] {
    try fetchAll(db, where: "identity.number_key = ?", key)
  }

  /// The documents with a name.
  static func fetchAll(_ db: Database, named key: String) throws -> [DocumentIdentity] {
    try fetchAll(db, where: "identity.name_key = ?", key)
  }

  /// The documents of a day whose number is not read.
  static func fetchAll(_ db: Database, unnumberedOf date: String) throws -> [DocumentIdentity] {
    try fetchAll(db, where: "document.date = ? AND identity.number_key IS NULL", date)
  }

  private static func fetchAll(_ db: Database, where condition: String, _ value: String) throws -> [DocumentIdentity] {
    try Row.fetchAll(try db.cachedStatement(sql: select + " WHERE " + condition), arguments: [value]).map(identity)
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
