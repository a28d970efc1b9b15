import Extraction
import GRDB

/// Compares the index with what it was made of, inside a transaction of the caller.
struct IndexChecker {
  let db: Database
  private let candidates: CitationCandidates

  init(db: Database) {
    self.db = db
    candidates = CitationCandidates(db: db)
  }

  /// Whether the index holds exactly the fields of this record.
  func holds(_ record: DocumentRecord, sha256: String) throws -> Bool {
    let sql = "SELECT rowid FROM document WHERE id = ? AND json_sha256 = ?"
    guard let row = try Int64.fetchOne(db, sql: sql, arguments: [record.id, sha256]) else { return false }
    let names = SearchField.allCases.map(\.rawValue).joined(separator: ", ")
    let body = try Row.fetchOne(db, sql: "SELECT \(names) FROM body WHERE document = ?", arguments: [row])
    guard let body, try CitationLinker.holds(record, row: row, db, candidates) else { return false }
    return SearchField.allCases.allSatisfy { field in
      body[field.rawValue] as String? == IndexedDocument.content(of: field, in: record)
    }
  }

  /// The ids of the documents for which the lists of words hold something else than their fields, in order.
  ///
  /// - Complexity: O(*n*) in the size of the index; the lists of one block of documents are held at a time.
  func documentsWithWrongPostings() throws -> [String] {
    var wrong: [String] = []
    let live = try QueryEvaluator(db: db).live
    for block in try Int64.fetchAll(db, sql: "SELECT DISTINCT rowid >> \(Posting.placeBits) FROM document ORDER BY 1") {
      let first = block << Posting.placeBits
      let (expected, ids) = try sums(from: first, to: first + Int64(Posting.blockSize))
      var found = [UInt64](repeating: 0, count: Posting.blockSize)
      let sql = "SELECT term, data FROM posting WHERE block = ?"
      let cursor = try Row.fetchCursor(db, sql: sql, arguments: [block])
      while let row = try cursor.next() {
        let term: Int64 = row[0]
        try row.withUnsafeData(atIndex: 1) { data in
          data?.withUnsafeBytes { bytes in
            Posting.forEach(in: bytes) { found[$0.place] &+= Self.sum(term, $0) }
          }
        }
      }
      for place in 0..<Posting.blockSize where live.contains(Int(first) + place) && found[place] != expected[place] {
        wrong.append(ids[place] ?? "row \(first + Int64(place))")
      }
    }
    return wrong.sorted()
  }

  /// A sum over the postings that each document should have, and the ids.
  private func sums(from first: Int64, to end: Int64) throws -> (sums: [UInt64], ids: [Int: String]) {
    var (sums, ids) = ([UInt64](repeating: 0, count: Posting.blockSize), [Int: String]())
    let sql = """
      SELECT body.*, id FROM body JOIN document ON rowid = document WHERE document >= ? AND document < ?
      """
    let cursor = try Row.fetchCursor(db, sql: sql, arguments: [first, end])
    while let row = try cursor.next() {
      let number: Int64 = row["document"]
      let place = Int(number - first)
      var counter = TermCounter()
      for field in SearchField.allCases {
        if let content = row[field.rawValue] as String? { counter.add(content, field: field) }
      }
      for (term, posting) in counter.terms() { sums[place] &+= Self.sum(term, posting) }
      ids[place] = row["id"]
    }
    return (sums, ids)
  }

  /// Adds up whatever the order.
  private static func sum(_ term: Int64, _ posting: Posting) -> UInt64 {
    var mixed = UInt64(bitPattern: term) &+ UInt64(posting.withoutPlace) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 31)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 29)
  }
}
