import Extraction
import GRDB
import Identity

/// Keeps who cites whom in step with the documents, inside a transaction of the caller.
///
/// A document that comes or goes can change what the citations of others mean: those of its number, name or day are
/// resolved again. So the tables are the same in whichever order documents came.
struct CitationLinker {
  let db: Database
  /// More candidates than these are of no use to anybody.
  private static let mostTargets = 20

  /// Takes up a document whose row in `document` was just made.
  func put(_ record: DocumentRecord, row: Int64) throws {
    let identity = DocumentIdentity(record)
    try insert(identity, row: row)
    for (position, citation) in record.citations.enumerated() {
      try insert(citation, document: row, position: position)
      try resolve(document: row, position: position, claim: CitationClaim(citation), citing: identity)
    }
    try resolveCitations(affectedBy: identity, except: row)
  }

  /// Forgets a document, whose row in `document` is still there.
  func remove(row: Int64) throws {
    let identity = try IdentityRow.fetch(db, row: row)
    for table in ["citation_target", "citation", "identity"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [row])
    }
    try db.cachedStatement(sql: "DELETE FROM citation_target WHERE target = ?").execute(arguments: [row])
    if let identity { try resolveCitations(affectedBy: identity, except: row) }
  }

  /// Whether the tables say of a document exactly what follows from its record and from the other documents.
  func holds(_ record: DocumentRecord, row: Int64) throws -> Bool {
    let identity = DocumentIdentity(record)
    guard try IdentityRow.fetch(db, row: row) == identity else { return false }
    let keys = try Row.fetchOne(
      db, sql: "SELECT number_key, name_key FROM identity WHERE document = ?", arguments: [row])
    guard let keys, keys["number_key"] == identity.number?.key, keys["name_key"] == identity.nameKey else {
      return false
    }
    let claims = try ClaimRow.fetchAll(db, document: row)
    guard claims.map(\.claim) == record.citations.map({ CitationClaim($0) }) else { return false }
    return try claims.allSatisfy { claim in
      let resolution = try resolution(of: claim.claim, citing: identity)
      return try claim.isDated == resolution.isDated
        && TargetRow.fetchAll(db, document: row, position: claim.position)
          == Array(resolution.targets.prefix(Self.mostTargets))
    }
  }

  // MARK: - Resolving

  private func resolveCitations(affectedBy identity: DocumentIdentity, except row: Int64) throws {
    for claim in try ClaimRow.fetchAll(db, affectedBy: identity) where claim.document != row {
      guard let citing = try IdentityRow.fetch(db, row: claim.document),
        CitationResolver.concerns(identity, claim.claim, by: citing)
      else { continue }
      try resolve(document: claim.document, position: claim.position, claim: claim.claim, citing: citing)
    }
  }

  private func resolve(document: Int64, position: Int, claim: CitationClaim, citing: DocumentIdentity) throws {
    let resolution = try resolution(of: claim, citing: citing)
    try db.cachedStatement(sql: "DELETE FROM citation_target WHERE document = ? AND position = ?")
      .execute(arguments: [document, position])
    for (rank, target) in resolution.targets.prefix(Self.mostTargets).enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO citation_target(document, position, rank, target, standing, agreements, doubts)
          SELECT ?, ?, ?, rowid, ?, ?, ? FROM document WHERE id = ?
          """
      ).execute(arguments: [
        document, position, rank, target.standing.rawValue, TargetRow.joined(target.agreements),
        TargetRow.joined(target.doubts), target.id,
      ])
    }
    try db.cachedStatement(sql: "UPDATE citation SET is_dated = ? WHERE document = ? AND position = ?")
      .execute(arguments: [resolution.isDated, document, position])
  }

  private func resolution(of claim: CitationClaim, citing: DocumentIdentity) throws -> CitationResolution {
    if claim.number != nil, claim.date != nil {
      // Documents of other days count only where none is of the day cited, and they are many.
      let dated = try IdentityRow.fetchAll(db, fitting: claim, ofItsDay: true)
      let resolution = CitationResolver.resolve(claim, by: citing, among: dated)
      if resolution.isDated { return resolution }
    }
    return CitationResolver.resolve(claim, by: citing, among: try IdentityRow.fetchAll(db, fitting: claim))
  }

  // MARK: - Rows

  private func insert(_ identity: DocumentIdentity, row: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO identity(document, number_key, name_key, issuers, surroundings, confidence)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row, identity.number?.key, identity.nameKey, IdentityRow.joined(identity.issuers),
      IdentityRow.joined(identity.surroundings), identity.confidence,
    ])
  }

  private func insert(_ citation: CitationRecord, document: Int64, position: Int) throws {
    let claim = CitationClaim(citation)
    try db.cachedStatement(
      sql: """
        INSERT INTO citation(document, position, role, number_key, name_key, number, type, name, date, issuer, subject)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document, position, citation.role.rawValue, claim.number?.key, claim.nameKey, citation.number, citation.type,
      citation.name, citation.date, citation.issuer, citation.subject,
    ])
  }
}
