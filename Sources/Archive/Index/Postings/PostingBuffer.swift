import Foundation
import GRDB

/// Postings of several documents, gathered so that each list is written once for all of them.
struct PostingBuffer {

  private var lists: [Int64: [Int64: [UInt8]]] = [:]

  /// Adds the terms of the document in row `row`; rows must come in ascending order.
  mutating func add(_ terms: [(term: Int64, posting: Posting)], row: Int64) {
    let block = row >> Posting.placeBits
    let place = Int(row & Int64(Posting.blockSize - 1))
    // Taken out while it is changed, so that it is not copied.
    var blockLists = lists.removeValue(forKey: block) ?? [:]
    for (term, posting) in terms {
      posting.placed(at: place).append(to: &blockLists[term, default: []])
    }
    lists[block] = blockLists
  }

  /// Writes all lists behind those that are there.
  ///
  /// In the order of the table, so that each of its pages is touched once.
  mutating func write(to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO posting(block, term, data) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET data = CAST(data || excluded.data AS BLOB)
        """)
    for block in lists.keys.sorted() {
      try db.execute(sql: "INSERT OR IGNORE INTO block(number) VALUES (?)", arguments: [block])
      let terms = lists[block] ?? [:]
      for term in terms.keys.sorted() {
        try statement.execute(arguments: [block, term, (terms[term] ?? []).withUnsafeBytes { Data($0) }])
      }
    }
    lists = [:]
  }
}
