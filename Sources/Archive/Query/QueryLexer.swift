import ICU

/// Cuts a query into tokens.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var tokens: [QueryToken] = []

  /// The tokens of a query.
  ///
  /// Throws `QuerySyntaxError` for a quotation mark without its partner and a star without a word.
  static func tokens(in text: String) throws -> [QueryToken] {
    var lexer = QueryLexer(text)
    while lexer.offset < lexer.scalars.count { try lexer.readToken() }
    return lexer.tokens
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  private mutating func readToken() throws {
    let scalar = scalars[offset]
    switch scalar {
    case "(": add(.open)
    case ")": add(.close)
    case let quote where Self.isQuote(quote): try readPhrase()
    case let space where space.properties.isWhitespace: offset += 1
    default: try readWord()
    }
  }

  private mutating func add(_ kind: QueryToken.Kind) {
    tokens.append(QueryToken(kind: kind, position: offset + 1))
    offset += 1
  }

  private mutating func readPhrase() throws {
    let start = offset
    guard let end = scalars[(start + 1)...].firstIndex(where: Self.isQuote) else {
      throw QuerySyntaxError(.unpairedQuote, position: start + 1)
    }
    let text = string(start + 1..<end)
    guard !WordScanner.words(in: text).isEmpty else {
      throw QuerySyntaxError(.emptyQuotes, position: start + 1)
    }
    offset = end + 1
    let isPrefix = offset < scalars.count && scalars[offset] == "*"
    if isPrefix { offset += 1 }
    tokens.append(QueryToken(kind: .phrase(text, isPrefix: isPrefix), position: start + 1))
  }

  private mutating func readWord() throws {
    let start = offset
    while offset < scalars.count, !endsWord(scalars[offset]) {
      offset += 1
      if scalars[offset - 1] == ":", let name = fieldName(start..<offset - 1) {
        tokens.append(QueryToken(kind: .field(name), position: start + 1))
        return
      }
    }
    var end = offset
    while end > start, scalars[end - 1] == "*" { end -= 1 }
    let (text, isPrefix) = (string(start..<end), end < offset)
    switch text {
    case "AND" where !isPrefix: tokens.append(QueryToken(kind: .and, position: start + 1))
    case "OR" where !isPrefix: tokens.append(QueryToken(kind: .or, position: start + 1))
    case "NOT" where !isPrefix: tokens.append(QueryToken(kind: .not, position: start + 1))
    case "" where isPrefix: throw QuerySyntaxError(.loneStar, position: start + 1)
    default: tokens.append(QueryToken(kind: .word(text, isPrefix: isPrefix), position: start + 1))
    }
  }

  /// The name before a colon, where the colon makes a field of it: `Số:` and `8:30` are words.
  private func fieldName(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, scalars[range].allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else { return nil }
    let next = range.upperBound + 1
    guard next < scalars.count, !scalars[next].properties.isWhitespace else { return nil }
    return string(range).lowercased()
  }

  private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || Self.isQuote(scalar) || scalar.properties.isWhitespace
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "“" || scalar == "”"
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return TextNormalizer.nfc(String(view))
  }
}
