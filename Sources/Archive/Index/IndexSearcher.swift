import Extraction
import GRDB

/// Answers queries from the index, inside a transaction of the caller.
struct IndexSearcher {
  let db: Database

  /// The best hits of a query, best first; equal ones by date, the latest first, then by id.
  func hits(for query: SearchQuery, limit: Int) throws -> [SearchHit] {
    let compiled = QueryCompiler(try NumberSpelling(isKnown: isKnown).joined(query))
    return try rows(of: compiled, limit: limit).map { try hit(in: $0, match: compiled.match) }
  }

  /// How many documents a query finds.
  func count(of query: SearchQuery) throws -> Int {
    let compiled = QueryCompiler(try NumberSpelling(isKnown: isKnown).joined(query))
    let (source, arguments) = source(of: compiled)
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM " + source, arguments: arguments) ?? 0
  }

  /// The ids of all documents that a query finds, in order.
  func ids(for query: SearchQuery) throws -> [String] {
    let compiled = QueryCompiler(try NumberSpelling(isKnown: isKnown).joined(query))
    let (source, arguments) = source(of: compiled)
    return try String.fetchAll(db, sql: "SELECT id FROM \(source) ORDER BY id", arguments: arguments)
  }

  /// The ids of the documents whose records `producer` made.
  func ids(madeBy producer: ProducerRecord) throws -> Set<String> {
    let sql = "SELECT id FROM document WHERE version = ? AND model = ? AND rules = ?"
    return try String.fetchSet(db, sql: sql, arguments: [producer.version, producer.model, producer.rules])
  }

  /// The ids of the documents whose number is `text`, in any spelling; those that begin with it where none is it.
  func ids(ofNumber text: String) throws -> [String] {
    guard let key = NumberKey(text) else { return [] }
    let column = key.exact == key.folded ? "folded" : "exact"
    let select = "SELECT DISTINCT id FROM document JOIN number ON document = document.rowid WHERE role = 'own' AND "
    let exact = try String.fetchAll(db, sql: select + "\(column) = ? ORDER BY id", arguments: [key.exact])
    if !exact.isEmpty { return exact }
    let pattern = NumberPattern(key, isPrefix: false)
    return try String.fetchAll(db, sql: select + pattern.sql + " ORDER BY id", arguments: pattern.arguments)
  }

  private func isKnown(_ key: NumberKey) throws -> Bool {
    let pattern = NumberPattern(key, isPrefix: true)
    let sql = "SELECT EXISTS (SELECT 1 FROM number WHERE \(pattern.sql))"
    return try Bool.fetchOne(db, sql: sql, arguments: pattern.arguments) ?? false
  }

  private func rows(of compiled: QueryCompiler, limit: Int) throws -> [Row] {
    let (source, arguments) = source(of: compiled)
    let weights = SearchField.allCases.map { String($0.weight) }.joined(separator: ", ")
    // BM25 of SQLite is the lower the better.
    let score = compiled.match == nil ? "0.0" : "-bm25(words, \(weights))"
    return try Row.fetchAll(
      db,
      sql: """
        SELECT document.rowid AS rowid, id, document.number AS number, document.type AS type, date,
          document.issuer AS issuer, document.title AS title, path, pages, \(score) AS score
        FROM \(source) ORDER BY score DESC, date IS NULL, date DESC, id LIMIT ?
        """, arguments: arguments + [limit])
  }

  private func source(of compiled: QueryCompiler) -> (sql: String, arguments: StatementArguments) {
    var (tables, filters, arguments) = ("document", [String](), StatementArguments())
    if let match = compiled.match {
      tables = "words JOIN document ON document.rowid = words.rowid"
      filters.append("words MATCH ?")
      arguments += [match]
    }
    for condition in compiled.conditions {
      filters.append(condition.sql)
      arguments += condition.arguments
    }
    return (tables + (filters.isEmpty ? "" : " WHERE " + filters.joined(separator: " AND ")), arguments)
  }

  private func hit(in row: Row, match: String?) throws -> SearchHit {
    var snippet: Snippet?
    if let match { snippet = try self.snippet(rowID: row["rowid"], match: match, pages: row["pages"]) }
    return SearchHit(
      id: row["id"], number: row["number"], type: row["type"], date: row["date"], issuer: row["issuer"],
      title: row["title"], path: row["path"], score: row["score"], snippet: snippet)
  }

  /// Fetched for each hit shown, because marking the words reads the whole text of a document.
  private func snippet(rowID: Int64, match: String, pages: Int) throws -> Snippet? {
    let column = SearchField.allCases.firstIndex(of: .text) ?? 0
    let marked = try String.fetchOne(
      db, sql: "SELECT highlight(words, \(column), ?, ?) FROM words WHERE words MATCH ? AND rowid = ?",
      arguments: [String(SnippetMaker.opening), String(SnippetMaker.closing), match, rowID])
    return marked.flatMap { SnippetMaker(marked: $0).snippet(pages: pages) }
  }
}
