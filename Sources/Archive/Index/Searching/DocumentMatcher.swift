import GRDB

/// Looks into a document to see whether it fits a query, where the lists of words leave that open.
struct DocumentMatcher {
  let evaluator: QueryEvaluator
  let query: SearchQuery

  /// Whether the document in row `row` fits.
  /// - Complexity: O(*n*) in the length of its fields.
  func matches(_ row: Int) throws -> Bool {
    var contents: [SearchField: HashedText]?
    return try matches(query, row, &contents)
  }

  private func matches(_ part: SearchQuery, _ row: Int, _ contents: inout [SearchField: HashedText]?) throws -> Bool {
    switch part {
    case .all(let parts): return try parts.allSatisfy { try matches($0, row, &contents) }
    case .any(let parts): return try parts.contains { try matches($0, row, &contents) }
    case .not(let part): return try !matches(part, row, &contents)
    case .number, .date, .due: return try evaluator.bounds(of: part).lower.contains(row)
    case .words(_, let field, _):
      let bounds = try evaluator.bounds(of: part)
      if bounds.lower.contains(row) { return true }
      guard bounds.upper.contains(row), let phrase = try evaluator.phrase(part) else { return false }
      let texts = try contents ?? self.contents(of: row)
      contents = texts
      return texts.contains { name, text in
        (field == nil ? name.weight > 0 : name == field) && !phrase.ranges(in: text).isEmpty
      }
    }
  }

  private func contents(of row: Int) throws -> [SearchField: HashedText] {
    let statement = try evaluator.db.cachedStatement(sql: "SELECT * FROM body WHERE document = ?")
    guard let found = try Row.fetchOne(statement, arguments: [row]) else { return [:] }
    return SearchField.allCases.reduce(into: [:]) { result, field in
      if let text = found[field.rawValue] as String? { result[field] = HashedText(text) }
    }
  }
}
