import GRDB

/// Which documents are scans of the same one, and which scan is the best.
struct CopyTable {
  private(set) var preferred: [Int: Int] = [:]

  init(db: Database) throws {
    let cursor = try Row.fetchCursor(db, sql: "SELECT document, preferred FROM copy")
    while let row = try cursor.next() { preferred[row[0]] = row[1] }
  }

  /// Takes documents out of a set whose better scan is in it too.
  func removeWorse(from set: inout DocumentSet) {
    for (row, best) in preferred where row != best && set.contains(best) { set.remove(row) }
  }
}
