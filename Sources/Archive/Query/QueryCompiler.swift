import GRDB

/// Turns a query into what SQLite understands.
///
/// Whatever the full-text index can answer alone becomes one `MATCH`, which also ranks; the rest becomes conditions.
struct QueryCompiler {
  /// A condition with its arguments.
  struct Condition {
    var sql: String
    var arguments: StatementArguments
  }

  /// The full-text part of the query, in the language of FTS5; nil where there is nothing to rank by.
  private(set) var match: String?
  /// What documents have to fulfil besides.
  private(set) var conditions: [Condition] = []

  init(_ query: SearchQuery) {
    var ranked: [SearchQuery] = []
    let parts: [SearchQuery] = if case .all(let parts) = query { parts } else { [query] }
    for part in parts {
      if case .not = part {
        conditions.append(Self.condition(part))
      } else if Self.matchText(part) != nil {
        ranked.append(part)
      } else {
        conditions.append(Self.condition(part))
      }
    }
    if !ranked.isEmpty {
      match = (ranked.compactMap(Self.matchText) + Self.proximity(of: parts)).joined(separator: " AND ")
    }
  }

  /// An expression that holds for every document with these parts and ranks those higher in which neighbouring words
  /// of the query are neighbours too: Vietnamese words are made of several syllables.
  private static func proximity(of parts: [SearchQuery]) -> [String] {
    let words = parts.map { part -> String? in
      guard case .words(let text, field: nil, isPrefix: false) = part else { return nil }
      return text
    }
    let pairs = zip(words, words.dropFirst()).compactMap { first, second in
      first.flatMap { first in second.map { (first, first + " " + $0) } }
    }
    guard let word = pairs.first?.0 else { return [] }
    // The word itself makes the alternative hold anyway.
    return ["(" + ([word] + pairs.prefix(16).map(\.1)).map(quoted).joined(separator: " OR ") + ")"]
  }

  /// The query in the language of FTS5, or nil where that has no words for it.
  private static func matchText(_ query: SearchQuery) -> String? {
    switch query {
    case .words(let text, let field, let isPrefix):
      let column = field.map { "\($0.rawValue) : " } ?? ""
      return column + quoted(text) + (isPrefix ? " *" : "")
    case .all(let parts), .any(let parts):
      let texts = parts.compactMap(matchText)
      guard texts.count == parts.count else { return nil }
      let operation = if case .all = query { " AND " } else { " OR " }
      return "(" + texts.joined(separator: operation) + ")"
    case .not, .number, .date:
      return nil
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.filter { $0 != "\"" && $0 != "\0" } + "\""
  }

  private static func condition(_ query: SearchQuery) -> Condition {
    if let text = matchText(query) {
      return Condition(sql: "document.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)", arguments: [text])
    }
    switch query {
    case .all(let parts): return combined(parts, " AND ")
    case .any(let parts): return combined(parts, " OR ")
    case .not(let part):
      let inner = condition(part)
      return Condition(sql: "NOT coalesce(\(inner.sql), FALSE)", arguments: inner.arguments)
    case .number(let text, let role, let isPrefix): return number(text, role: role, isPrefix: isPrefix)
    case .date(let range): return date(range)
    case .words: return Condition(sql: "FALSE", arguments: [])
    }
  }

  private static func combined(_ parts: [SearchQuery], _ operation: String) -> Condition {
    let inner = parts.map(condition)
    return Condition(
      sql: "(" + inner.map(\.sql).joined(separator: operation) + ")",
      arguments: inner.reduce(StatementArguments()) { $0 + $1.arguments })
  }

  private static func number(_ text: String, role: SearchQuery.NumberRole, isPrefix: Bool) -> Condition {
    guard let key = NumberKey(text) else { return Condition(sql: "FALSE", arguments: []) }
    let pattern = NumberPattern(key, isPrefix: isPrefix)
    return Condition(
      sql: "document.rowid IN (SELECT document FROM number WHERE role = ? AND \(pattern.sql))",
      arguments: [role.rawValue] + pattern.arguments)
  }

  private static func date(_ range: DateRange) -> Condition {
    var (sql, arguments) = (["document.date IS NOT NULL"], StatementArguments())
    if let start = range.start {
      sql.append("document.date >= ?")
      arguments += [start]
    }
    if let end = range.end {
      sql.append("document.date < ?")
      arguments += [end]
    }
    return Condition(sql: "(" + sql.joined(separator: " AND ") + ")", arguments: arguments)
  }
}
