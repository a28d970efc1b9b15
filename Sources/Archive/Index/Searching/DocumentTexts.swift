import GRDB

/// The texts of documents that a query looks into, inside a transaction of the caller; those of the last few are kept.
final class DocumentTexts {
  private let db: Database
  private var kept: [Int: [SearchField: HashedText]] = [:]

  /// More than a page of hits need not be kept.
  private static let mostKept = 64

  init(db: Database) {
    self.db = db
  }

  /// The content of a field of the document in row `row`; nil where it has none.
  func text(of field: SearchField, in row: Int) throws -> HashedText? {
    if let text = kept[row]?[field] { return text }
    let statement = try db.cachedStatement(sql: "SELECT \(field.rawValue) FROM body WHERE document = ?")
    guard let content = try String.fetchOne(statement, arguments: [row]) else { return nil }
    let text = HashedText(content)
    if kept.count >= Self.mostKept { kept = [:] }
    kept[row, default: [:]][field] = text
    return text
  }
}
