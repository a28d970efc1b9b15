import Extraction
import GRDB
import Identity

/// Reads who cites whom, inside a transaction of the caller.
struct CitationLookup {
  let db: Database

  private static let document =
    "document.id AS id, document.number AS number, document.type AS type, document.date AS date,"
    + " document.issuer AS issuer, document.title AS title, standing, agreements, doubts"

  /// What a document cites and what cites it; nil where the index has no such document.
  func links(of id: String) throws -> CitationLinks? {
    guard let row = try Int64.fetchOne(db, sql: "SELECT rowid FROM document WHERE id = ?", arguments: [id]) else {
      return nil
    }
    return CitationLinks(id: id, cites: try cites(of: row), citedBy: try citing(row))
  }

  /// The document that each resolved citation means, by the id of the citing document and the place of the citation.
  func targets() throws -> [String: [Int: String]] {
    let sql = """
      SELECT citing.id AS citing, position, cited.id AS cited FROM citation_target
      JOIN document citing ON citing.rowid = citation_target.document
      JOIN document cited ON cited.rowid = target WHERE standing = ?
      """
    var targets: [String: [Int: String]] = [:]
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [CitationResolution.Standing.cited.rawValue])
    while let row = try rows.next() { targets[row["citing"], default: [:]][row["position"]] = row["cited"] as String }
    return targets
  }

  private func cites(of row: Int64) throws -> [CitationLinks.Cited] {
    let targets = try Row.fetchAll(
      db,
      sql: """
        SELECT position, \(Self.document) FROM citation_target JOIN document ON document.rowid = target
        WHERE citation_target.document = ? ORDER BY position, rank
        """, arguments: [row])
    let documents = Dictionary(grouping: targets) { $0["position"] as Int }
    let sql = "SELECT position, role, type, number, name FROM citation WHERE document = ? ORDER BY position"
    return try Row.fetchAll(db, sql: sql, arguments: [row]).map { citation in
      let position: Int = citation["position"]
      return CitationLinks.Cited(
        citation: position, type: citation["type"], number: citation["number"], name: citation["name"],
        role: Self.role(citation), documents: (documents[position] ?? []).map(Self.linked))
    }
  }

  private func citing(_ row: Int64) throws -> [CitationLinks.Citing] {
    let sql = """
      SELECT citation.position AS position, citation.role AS role, \(Self.document) FROM citation_target
      JOIN document ON document.rowid = citation_target.document
      JOIN citation ON citation.document = citation_target.document AND citation.position = citation_target.position
      WHERE target = ? ORDER BY document.date, document.id, citation.position
      """
    return try Row.fetchAll(db, sql: sql, arguments: [row]).map { citing in
      CitationLinks.Citing(citation: citing["position"], role: Self.role(citing), document: Self.linked(citing))
    }
  }

  private static func linked(_ row: Row) -> LinkedDocument {
    let target = TargetRow.target(row)
    return LinkedDocument(
      id: target.id, number: row["number"], type: row["type"], date: row["date"], issuer: row["issuer"],
      title: row["title"], standing: target.standing, agreements: target.agreements, doubts: target.doubts)
  }

  private static func role(_ row: Row) -> CitationRecord.Role {
    let role: String = row["role"]
    return CitationRecord.Role(rawValue: role) ?? .mention
  }
}
