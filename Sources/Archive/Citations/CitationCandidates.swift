import GRDB
import Identity

/// The documents that citations may mean; those of one number, name or day are read once for all citations of it.
///
/// Good for as long as no document comes or goes.
final class CitationCandidates {
  private struct Numbered {
    var all: [DocumentIdentity]
    /// By their day; nil stands for those without one.
    var byDate: [String?: [DocumentIdentity]]
  }

  private let db: Database
  private var numbered: [String: Numbered] = [:]
  private var unnumbered: [String: [DocumentIdentity]] = [:]
  private var named: [String: [DocumentIdentity]] = [:]
  private var citing: [Int64: DocumentIdentity] = [:]
  private var kept = 0
  /// More documents than these are not kept.
  private static let mostKept = 20_000

  init(db: Database) {
    self.db = db
  }

  /// The document in a row, to see what it means by its citations.
  func document(row: Int64) throws -> DocumentIdentity? {
    if let known = citing[row] { return known }
    let found = try IdentityRow.fetch(db, row: row)
    makeRoom(for: 1)
    citing[row] = found
    return found
  }

  /// What a claim means.
  func resolution(of claim: CitationClaim, citing: DocumentIdentity) throws -> CitationResolution {
    guard let number = claim.number else {
      return CitationResolver.resolve(claim, by: citing, among: try documents(named: claim.nameKey))
    }
    let found = try documents(numbered: number.key)
    guard let date = claim.date else { return CitationResolver.resolve(claim, by: citing, among: found.all) }
    let unread = try documents(unnumberedOf: date)
    // Documents of other days count only where none is of the day cited, and they are many.
    let dated = (found.byDate[date] ?? []) + (found.byDate[nil] ?? []) + unread
    let resolution = CitationResolver.resolve(claim, by: citing, among: dated)
    return resolution.isDated ? resolution : CitationResolver.resolve(claim, by: citing, among: found.all + unread)
  }

  private func documents(numbered key: String) throws -> Numbered {
    if let known = numbered[key] { return known }
    let all = try IdentityRow.fetchAll(db, numbered: key)
    makeRoom(for: all.count)
    let found = Numbered(all: all, byDate: Dictionary(grouping: all, by: \.date))
    numbered[key] = found
    return found
  }

  private func documents(unnumberedOf date: String) throws -> [DocumentIdentity] {
    if let known = unnumbered[date] { return known }
    let found = try IdentityRow.fetchAll(db, unnumberedOf: date)
    makeRoom(for: found.count)
    unnumbered[date] = found
    return found
  }

  private func documents(named key: String?) throws -> [DocumentIdentity] {
    guard let key else { return [] }
    if let known = named[key] { return known }
    let found = try IdentityRow.fetchAll(db, named: key)
    makeRoom(for: found.count)
    named[key] = found
    return found
  }

  private func makeRoom(for count: Int) {
    // Even what was not found takes room.
    kept += count + 1
    guard kept > Self.mostKept else { return }
    (numbered, unnumbered, named, citing, kept) = ([:], [:], [:], [:], count + 1)
  }
}
