import Extraction
import Foundation
import GRDB
import ICU

/// One query at work, inside a transaction of the caller.
struct QuerySearch {
  private let db: Database
  private let query: SearchQuery
  private let evaluator: QueryEvaluator
  private let bounds: QueryEvaluator.Bounds
  private let texts: DocumentTexts

  init(db: Database, query: SearchQuery) throws {
    self.db = db
    self.query = query
    evaluator = try QueryEvaluator(db: db)
    bounds = try evaluator.bounds(of: query)
    texts = DocumentTexts(db: db)
  }

  /// The first hits; equal ones by date, the latest first, then by id.
  func hits(limit: Int, order: SearchOrder) throws -> [SearchHit] {
    var candidates = bounds.upper
    let copies = try CopyTable(db: db)
    copies.removeWorse(from: &candidates)
    let scores = try QueryRanker(evaluator: evaluator).scores(for: query, within: candidates)
    let rows: [Int]
    switch order {
    case .rank:
      if let scores {
        rows = try best(limit, of: candidates, scores: scores)
      } else {
        rows = try first(limit, of: candidates, by: "date DESC, id")
      }
    case .date: rows = try first(limit, of: candidates, by: "date DESC, id")
    case .number: rows = try first(limit, of: candidates, by: "number_order, date DESC, id")
    }
    let snippets = try HitSnippets(evaluator: evaluator, query: query, texts: texts)
    return try rows.compactMap { row in
      guard let found = try document(row) else { return nil }
      return SearchHit(
        id: found["id"], number: found["number"], type: found["type"], date: found["date"], issuer: found["issuer"],
        title: found["title"], path: found["path"], score: Double(scores?[row] ?? 0),
        snippet: try snippets.snippet(of: row, pages: found["pages"]), copies: try copyIDs(of: row, copies))
    }
  }

  func count(mostChecked: Int) throws -> SearchCount {
    var (sure, possible) = (bounds.lower, bounds.upper)
    let copies = try CopyTable(db: db)
    possible.subtract(sure)
    guard possible.count <= mostChecked else {
      var all = bounds.upper
      copies.removeWorse(from: &all)
      return SearchCount(documents: all.count, isExact: false)
    }
    try check(possible, into: &sure)
    copies.removeWorse(from: &sure)
    return SearchCount(documents: sure.count, isExact: true)
  }

  func ids() throws -> [String] {
    let found = try all()
    let cursor = try Row.fetchCursor(db, sql: "SELECT rowid, id FROM document ORDER BY id")
    var ids: [String] = []
    while let row = try cursor.next() {
      if found.contains(row[0]) { ids.append(row[1]) }
    }
    return ids
  }

  func facets() throws -> SearchFacets {
    var found = try all()
    try CopyTable(db: db).removeWorse(from: &found)
    var counts = [[String?: Int]](repeating: [:], count: 3)
    let cursor = try Row.fetchCursor(db, sql: "SELECT rowid, type, issuer, substr(date, 1, 4) FROM document")
    while let row = try cursor.next() {
      guard found.contains(row[0]) else { continue }
      for index in 0..<3 { counts[index][row[index + 1] as String?, default: 0] += 1 }
    }
    let collator = Collator()
    let sorted = counts.map { counts in
      counts.map { SearchFacets.Count(value: $0.key, documents: $0.value) }.sorted { first, second in
        if first.documents != second.documents { return first.documents > second.documents }
        guard let value = first.value, let other = second.value else { return first.value != nil }
        return collator?.precedes(value, other) ?? (value < other)
      }
    }
    return SearchFacets(types: sorted[0], issuers: sorted[1], years: sorted[2])
  }

  private func all() throws -> DocumentSet {
    var (sure, possible) = (bounds.lower, bounds.upper)
    possible.subtract(sure)
    try check(possible, into: &sure)
    return sure
  }

  private func check(_ possible: DocumentSet, into sure: inout DocumentSet) throws {
    let matcher = DocumentMatcher(evaluator: evaluator, query: query, texts: texts)
    var fitting: [Int] = []
    try possible.forEach { row in if try matcher.matches(row) { fitting.append(row) } }
    for row in fitting { sure.insert(row) }
  }

  /// The rows with the highest scores; only as many documents as needed are looked into.
  private func best(_ limit: Int, of candidates: DocumentSet, scores: [Float]) throws -> [Int] {
    let matcher = DocumentMatcher(evaluator: evaluator, query: query, texts: texts)
    var (rest, result) = (candidates, [Int]())
    var wanted = limit
    while result.count < limit {
      let batch = try sorted(Self.top(wanted, of: rest, scores: scores), scores: scores)
      guard !batch.isEmpty else { break }
      for row in batch {
        rest.remove(row)
        if result.count < limit, try bounds.lower.contains(row) || matcher.matches(row) { result.append(row) }
      }
      wanted = max(wanted, 64) * 2
    }
    return result
  }

  /// At least `count` rows that no other row has a higher score than, as far as there are so many.
  private static func top(_ count: Int, of candidates: DocumentSet, scores: [Float]) -> [Int] {
    var highest: Float = 0
    candidates.forEach { highest = max(highest, scores[$0]) }
    let steps = 4096
    let scale = highest > 0 ? Float(steps - 1) / highest : 0
    var histogram = [Int](repeating: 0, count: steps)
    candidates.forEach { histogram[Int(scores[$0] * scale)] += 1 }
    var (step, total) = (steps, 0)
    while step > 0, total < count {
      step -= 1
      total += histogram[step]
    }
    var rows: [Int] = []
    candidates.forEach { if Int(scores[$0] * scale) >= step { rows.append($0) } }
    guard rows.count > count else { return rows }
    // Of those in the last step only as many as needed, and their equals.
    rows.sort { scores[$0] > scores[$1] }
    let least = scores[rows[count - 1]]
    return Array(rows.prefix { scores[$0] >= least })
  }

  private func sorted(_ rows: [Int], scores: [Float]) throws -> [Int] {
    var keyed: [(row: Int, date: String, id: String)] = []
    let statement = try db.cachedStatement(sql: "SELECT date, id FROM document WHERE rowid = ?")
    for row in rows {
      guard let found = try Row.fetchOne(statement, arguments: [row]) else { continue }
      keyed.append((row, found[0] ?? "", found[1]))
    }
    return keyed.sorted { first, second in
      if scores[first.row] != scores[second.row] { return scores[first.row] > scores[second.row] }
      return first.date == second.date ? first.id < second.id : first.date > second.date
    }.map(\.row)
  }

  private func first(_ limit: Int, of candidates: DocumentSet, by order: String) throws -> [Int] {
    let matcher = DocumentMatcher(evaluator: evaluator, query: query, texts: texts)
    let cursor = try Int.fetchCursor(db, sql: "SELECT rowid FROM document ORDER BY \(order)")
    var result: [Int] = []
    while result.count < limit, let row = try cursor.next() {
      guard candidates.contains(row) else { continue }
      if try bounds.lower.contains(row) || matcher.matches(row) { result.append(row) }
    }
    return result
  }

  private func document(_ row: Int) throws -> Row? {
    let sql = "SELECT id, number, type, date, issuer, title, path, pages FROM document WHERE rowid = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [row])
  }

  private func copyIDs(of row: Int, _ copies: CopyTable) throws -> [String] {
    guard copies.preferred[row] != nil else { return [] }
    return try CopyLinker(db: db).group(of: Int64(row)).filter { $0 != Int64(row) }.compactMap { other in
      try String.fetchOne(db, sql: "SELECT id FROM document WHERE rowid = ?", arguments: [other])
    }.sorted()
  }
}
