import GRDB

/// Reads the lists of terms, inside a transaction of the caller; each list once.
final class PostingReader {
  private let db: Database
  private var lists: [Int64: PostingList] = [:]

  init(db: Database) {
    self.db = db
  }

  /// The list of a term; empty where no document holds it.
  /// - Complexity: O(*b* + *n*) for *b* blocks and *n* documents with the term.
  func list(of term: Int64) throws -> PostingList {
    if let list = lists[term] { return list }
    var list = PostingList()
    let sql = """
      SELECT block, data FROM block CROSS JOIN posting ON posting.block = block.number AND posting.term = ?
      ORDER BY block.number
      """
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [term])
    while let row = try cursor.next() {
      let block: Int = row[0]
      try row.withUnsafeData(atIndex: 1) { data in
        data?.withUnsafeBytes { list.append($0, block: block) }
      }
    }
    lists[term] = list
    return list
  }
}
