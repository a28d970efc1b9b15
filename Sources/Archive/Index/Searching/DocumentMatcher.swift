/// Looks into a document to see whether it fits a query, where the lists of words leave that open.
struct DocumentMatcher {
  let evaluator: QueryEvaluator
  let query: SearchQuery
  let texts: DocumentTexts

  /// Whether the document in row `row` fits.
  /// - Complexity: O(*n*) in the length of its fields.
  func matches(_ row: Int) throws -> Bool {
    try matches(query, row)
  }

  private func matches(_ part: SearchQuery, _ row: Int) throws -> Bool {
    switch part {
    case .all(let parts): return try parts.allSatisfy { try matches($0, row) }
    case .any(let parts): return try parts.contains { try matches($0, row) }
    case .not(let part): return try !matches(part, row)
    case .number, .date, .due: return try evaluator.bounds(of: part).lower.contains(row)
    case .words(_, let field, _):
      let bounds = try evaluator.bounds(of: part)
      if bounds.lower.contains(row) { return true }
      guard bounds.upper.contains(row), let phrase = try evaluator.phrase(part) else { return false }
      // Most phrases stand in the text, which comes last.
      let fields = field.map { [$0] } ?? SearchField.allCases.reversed().filter { $0.weight > 0 }
      return try fields.contains { field in
        try texts.text(of: field, in: row).map { !phrase.ranges(in: $0).isEmpty } ?? false
      }
    }
  }
}
