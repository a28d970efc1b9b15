import Foundation
import GRDB

/// Keeps the list of documents that were scanned more than once, inside a transaction of the caller.
///
/// Whether two documents are copies depends on these two alone, so the order in which they arrive does not matter.
struct CopyLinker {
  let db: Database

  /// Links a document that is in the index to its copies.
  func link(row: Int64) throws {
    guard let new = try candidates(where: "rowid = ?", [row]).first else { return }
    for other in try possibleCopies(of: new) where other.row != row && new.isCopy(of: other) {
      let sql = "INSERT OR IGNORE INTO copy_pair(document, other) VALUES (?, ?), (?, ?)"
      try db.execute(sql: sql, arguments: [row, other.row, other.row, row])
    }
    try settle(from: row)
  }

  /// Takes a document that leaves the index out of its group.
  func unlink(row: Int64) throws {
    let others = try Int64.fetchAll(db, sql: "SELECT other FROM copy_pair WHERE document = ?", arguments: [row])
    guard !others.isEmpty else { return }
    try db.execute(sql: "DELETE FROM copy_pair WHERE document = ? OR other = ?", arguments: [row, row])
    try db.execute(sql: "DELETE FROM copy WHERE document = ?", arguments: [row])
    for other in others { try settle(from: other) }
  }

  /// The rows of a document and all its copies, in order.
  func group(of row: Int64) throws -> [Int64] {
    var (found, open) = (Set([row]), [row])
    while let next = open.popLast() {
      let sql = "SELECT other FROM copy_pair WHERE document = ?"
      for other in try Int64.fetchAll(db, sql: sql, arguments: [next]) where found.insert(other).inserted {
        open.append(other)
      }
    }
    return found.sorted()
  }

  /// Notes the best scan of a group.
  private func settle(from row: Int64) throws {
    let group = try group(of: row)
    guard group.count > 1 else {
      return try db.execute(sql: "DELETE FROM copy WHERE document = ?", arguments: [row])
    }
    let members = try group.flatMap { try candidates(where: "rowid = ?", [$0]) }
    guard let best = members.min(by: { $0.isBetter(than: $1) }) else { return }
    for member in members {
      let sql = "INSERT OR REPLACE INTO copy(document, preferred) VALUES (?, ?)"
      try db.execute(sql: sql, arguments: [member.row, best.row])
    }
  }

  private func possibleCopies(of new: CopyCandidate) throws -> [CopyCandidate] {
    var found: [CopyCandidate] = []
    if let number = new.number { found = try candidates(where: "number_key = ?", [number]) }
    guard let date = new.date else { return found }
    let condition = new.number == nil ? "date = ?" : "date = ? AND number_key IS NULL"
    return found + (try candidates(where: condition, [date]))
  }

  private func candidates(where condition: String, _ arguments: StatementArguments) throws -> [CopyCandidate] {
    let sql = """
      SELECT rowid, id, number_key, date, type, sketch, confidence, garbage_lines, pages FROM document WHERE \(condition)
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      CopyCandidate(
        row: row["rowid"], id: row["id"], number: row["number_key"], date: row["date"], type: row["type"],
        sketch: TextSketch(data: row["sketch"]), confidence: row["confidence"], garbageLines: row["garbage_lines"],
        pages: row["pages"])
    }
  }
}
