/// Makes a tree of the tokens of a query.
///
/// `OR` binds weakest, then `AND`, which may be left out, then `NOT`.
struct QueryParser {
  private let tokens: [QueryToken]
  /// The number of characters of the query.
  private let end: Int
  private var index = 0
  private var depth = 0

  init(tokens: [QueryToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  mutating func parse() throws -> SearchQuery {
    guard !tokens.isEmpty else { throw QuerySyntaxError(.empty, position: 1) }
    let query = try parseAlternatives()
    if let rest = current {
      throw QuerySyntaxError(.unopenedBracket, position: rest.position)
    }
    return query
  }

  private var current: QueryToken? { index < tokens.count ? tokens[index] : nil }

  private var position: Int { current?.position ?? end + 1 }

  private mutating func parseAlternatives() throws -> SearchQuery {
    var parts = [try parseConjunction()]
    while current?.kind == .or {
      index += 1
      parts.append(try parseConjunction())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseConjunction() throws -> SearchQuery {
    let start = position
    var parts: [SearchQuery] = []
    var needsOperand = true
    while let token = current, token.kind != .or, token.kind != .close {
      if token.kind == .and {
        guard !needsOperand else { throw QuerySyntaxError(.nothingBeforeAnd, position: start) }
        index += 1
        needsOperand = true
      } else {
        if let part = try parseOperand() { parts.append(part) }
        needsOperand = false
      }
    }
    guard !needsOperand, !parts.isEmpty else {
      throw QuerySyntaxError(.missingOperand, position: position)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// One operand, or nil for a word of mere punctuation.
  private mutating func parseOperand() throws -> SearchQuery? {
    guard let token = current else {
      throw QuerySyntaxError(.missingOperand, position: position)
    }
    index += 1
    switch token.kind {
    case .not:
      guard let part = try nested(at: token.position, { try $0.parseOperand() }) else {
        throw QuerySyntaxError(.nothingAfterNot, position: token.position)
      }
      return .not(part)
    case .open:
      let part = try nested(at: token.position) { try $0.parseAlternatives() }
      guard current?.kind == .close else {
        throw QuerySyntaxError(.unclosedBracket, position: token.position)
      }
      index += 1
      return part
    case .field(let name):
      return try parseFilter(name, at: token.position)
    case .word(let text, let isPrefix):
      return WordScanner.words(in: text).isEmpty ? nil : .words(text, field: nil, isPrefix: isPrefix)
    case .phrase(let text, let isPrefix):
      return .words(text, field: nil, isPrefix: isPrefix)
    case .and, .or, .close:
      throw QuerySyntaxError(.missingOperand, position: token.position)
    }
  }

  private mutating func parseFilter(_ name: String, at start: Int) throws -> SearchQuery {
    let field = SearchField(queryName: name)
    guard field != nil || name == "date" || name == "due" else {
      throw QuerySyntaxError(.unknownField(name, known: SearchField.queryNames), position: start)
    }
    guard let (text, isPrefix) = parseValue() else {
      throw QuerySyntaxError(.fieldNeedsValue(name), position: position)
    }
    guard let field else {
      guard let range = DateRange(parsing: text) else {
        throw QuerySyntaxError(.noDate(text), position: start)
      }
      return name == "due" ? .due(range) : .date(range)
    }
    if WordScanner.words(in: text).isEmpty {
      throw QuerySyntaxError(.fieldNeedsValue(name), position: start)
    }
    return switch field {
    case .number: .number(text, role: .own, isPrefix: isPrefix)
    case .citations where text.first?.isNumber == true: .number(text, role: .cited, isPrefix: isPrefix)
    default: .words(text, field: field, isPrefix: isPrefix)
    }
  }

  private mutating func parseValue() -> (String, Bool)? {
    switch current?.kind {
    case .word(let text, let isPrefix), .phrase(let text, let isPrefix):
      index += 1
      return (text, isPrefix)
    default: return nil
    }
  }

  /// Parses what stands inside something else; depth is limited, because each level takes room on the stack.
  private mutating func nested<Part>(at position: Int, _ body: (inout Self) throws -> Part) throws -> Part {
    guard depth < 100 else { throw QuerySyntaxError(.nestedTooDeeply, position: position) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
