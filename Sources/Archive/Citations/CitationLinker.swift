import Extraction
import GRDB
import Identity

/// Keeps who cites whom in step with the documents, inside a transaction of the caller, who ends with `finish`.
///
/// A document that comes or goes can change what the citations of others mean: those of its number, name or day are
/// resolved again, once for all documents of a transaction. So the tables are the same in whichever order documents
/// came.
struct CitationLinker {
  let db: Database
  /// The documents whose own citations are not resolved yet.
  private var added: Set<Int64> = []
  /// What came or went, by what finds the citations that may mean it.
  private var changes: [ClaimRow.Lookup: [DocumentIdentity]] = [:]
  private let isWhole: Bool
  /// More candidates than these are of no use to anybody.
  private static let mostTargets = 20

  /// - Parameter isWhole: Whether all documents are put into empty tables before `finish`.
  init(db: Database, isWhole: Bool = false) {
    self.db = db
    self.isWhole = isWhole
  }

  /// Takes up a document whose row in `document` was just made.
  mutating func put(_ record: DocumentRecord, row: Int64) throws {
    let identity = DocumentIdentity(record)
    try insert(identity, row: row)
    for (position, citation) in record.citations.enumerated() {
      try insert(citation, document: row, position: position)
    }
    guard !isWhole else { return }
    added.insert(row)
    note(identity)
  }

  /// Forgets a document, whose row in `document` is still there.
  mutating func remove(row: Int64) throws {
    let identity = try IdentityRow.fetch(db, row: row)
    for table in ["citation_target", "citation", "identity"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [row])
    }
    try db.cachedStatement(sql: "DELETE FROM citation_target WHERE target = ?").execute(arguments: [row])
    added.remove(row)
    if let identity { note(identity) }
  }

  private mutating func note(_ identity: DocumentIdentity) {
    for lookup in ClaimRow.Lookup.all(identity) { changes[lookup, default: []].append(identity) }
  }

  /// Resolves the citations of the documents that came, and those of others that may mean what came or went.
  mutating func finish() throws {
    if isWhole { return try resolveAll() }
    let candidates = CitationCandidates(db: db)
    for row in added.sorted() {
      guard let citing = try candidates.document(row: row) else { continue }
      for claim in try ClaimRow.fetchAll(db, document: row) { try resolve(claim, citing: citing, candidates) }
    }
    var resolved: Set<ClaimRow.Place> = []
    for (lookup, identities) in changes {
      for claim in try ClaimRow.fetchAll(db, affectedBy: lookup)
      where !added.contains(claim.document) && !resolved.contains(claim.place) {
        guard let citing = try candidates.document(row: claim.document),
          identities.contains(where: { CitationResolver.concerns($0, claim.claim, by: citing) })
        else { continue }
        try resolve(claim, citing: citing, candidates)
        resolved.insert(claim.place)
      }
    }
    (added, changes) = ([], [:])
  }

  /// Resolves all citations, those of one number or name together.
  private func resolveAll() throws {
    let candidates = CitationCandidates(db: db)
    for (column, key) in try ClaimRow.keys(db) {
      for claim in try ClaimRow.fetchAll(db, column: column, key: key) {
        guard let citing = try candidates.document(row: claim.document) else { continue }
        try resolve(claim, citing: citing, candidates)
      }
    }
  }

  /// Whether the tables say of a document exactly what follows from its record and from the other documents.
  static func holds(_ record: DocumentRecord, row: Int64, _ db: Database, _ candidates: CitationCandidates) throws
    -> Bool
  {
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
      let resolution = try candidates.resolution(of: claim.claim, citing: identity)
      return try claim.isDated == resolution.isDated
        && TargetRow.fetchAll(db, document: row, position: claim.position)
          == Array(resolution.targets.prefix(mostTargets))
    }
  }

  private func resolve(_ claim: ClaimRow, citing: DocumentIdentity, _ candidates: CitationCandidates) throws {
    let resolution = try candidates.resolution(of: claim.claim, citing: citing)
    try db.cachedStatement(sql: "DELETE FROM citation_target WHERE document = ? AND position = ?")
      .execute(arguments: [claim.document, claim.position])
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO citation_target(document, position, rank, target, standing, agreements, doubts)
        SELECT ?, ?, ?, rowid, ?, ?, ? FROM document WHERE id = ?
        """)
    for (rank, target) in resolution.targets.prefix(Self.mostTargets).enumerated() {
      try insertion.execute(arguments: [
        claim.document, claim.position, rank, target.standing.rawValue, TargetRow.joined(target.agreements),
        TargetRow.joined(target.doubts), target.id,
      ])
    }
    guard resolution.isDated != claim.isDated else { return }
    try db.cachedStatement(sql: "UPDATE citation SET is_dated = ? WHERE document = ? AND position = ?")
      .execute(arguments: [resolution.isDated, claim.document, claim.position])
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
