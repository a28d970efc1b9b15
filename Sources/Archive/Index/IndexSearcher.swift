import Extraction
import Foundation
import GRDB

/// Answers queries from the index, inside a transaction of the caller.
struct IndexSearcher {
  let db: Database

  /// Documents looked into to count exactly; beyond that the number is an upper bound.
  private static let mostChecked = 500

  /// The first hits of a query.
  func hits(for query: SearchQuery, limit: Int, order: SearchOrder = .rank) throws -> [SearchHit] {
    try QuerySearch(db: db, query: joined(query)).hits(limit: limit, order: order)
  }

  /// How many documents a query finds, of several scans of one document the best.
  func count(of query: SearchQuery) throws -> SearchCount {
    try QuerySearch(db: db, query: joined(query)).count(mostChecked: Self.mostChecked)
  }

  /// The ids of all documents that a query finds, in order; of several scans of one document all.
  func ids(for query: SearchQuery) throws -> [String] {
    try QuerySearch(db: db, query: joined(query)).ids()
  }

  /// How many documents of each type, issuer and year a query finds.
  func facets(of query: SearchQuery) throws -> SearchFacets {
    try QuerySearch(db: db, query: joined(query)).facets()
  }

  /// The ids of the documents whose records `producer` made.
  func ids(madeBy producer: ProducerRecord) throws -> Set<String> {
    let sql = "SELECT id FROM document WHERE version = ? AND model = ? AND rules = ?"
    return try String.fetchSet(db, sql: sql, arguments: [producer.version, producer.model, producer.rules])
  }

  /// What made the record of each document.
  func producers() throws -> [String: ProducerRecord] {
    // Mostly all are the same.
    var last: ProducerRecord?
    var producers: [String: ProducerRecord] = [:]
    let cursor = try Row.fetchCursor(db, sql: "SELECT id, version, model, rules FROM document")
    while let row = try cursor.next() {
      let producer = ProducerRecord(version: row[1], model: row[2], rules: row[3])
      if producer != last { last = producer }
      producers[row[0]] = last
    }
    return producers
  }

  /// The ids of the other scans of a document, in order.
  func copies(of id: String) throws -> [String] {
    guard let row = try Int64.fetchOne(db, sql: "SELECT rowid FROM document WHERE id = ?", arguments: [id]) else {
      return []
    }
    return try CopyLinker(db: db).group(of: row).filter { $0 != row }.compactMap { other in
      try String.fetchOne(db, sql: "SELECT id FROM document WHERE rowid = ?", arguments: [other])
    }.sorted()
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

  private func joined(_ query: SearchQuery) throws -> SearchQuery {
    try NumberSpelling(isKnown: isKnown).joined(query)
  }

  private func isKnown(_ key: NumberKey) throws -> Bool {
    let pattern = NumberPattern(key, isPrefix: true)
    let sql = "SELECT EXISTS (SELECT 1 FROM number WHERE \(pattern.sql))"
    return try Bool.fetchOne(db, sql: sql, arguments: pattern.arguments) ?? false
  }
}
