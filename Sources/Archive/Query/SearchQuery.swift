/// A query as a tree.
public indirect enum SearchQuery: Sendable, Equatable {
  /// All parts hold.
  case all([SearchQuery])
  /// At least one part holds.
  case any([SearchQuery])
  /// The part does not hold.
  case not(SearchQuery)
  /// The words stand one after the other, in one field or any; with `isPrefix` the last one may go on.
  case words(String, field: SearchField?, isPrefix: Bool)
  /// The document has, or cites, a number with this spelling.
  case number(String, role: NumberRole, isPrefix: Bool)
  /// The document's date lies in the range.
  case date(DateRange)
  /// Something that the document tells to do is due in the range.
  case due(DateRange)

  /// Whose number it is.
  public enum NumberRole: String, Sendable {
    case own
    case cited
  }

  /// Reads a query: words, `"phrases"`, `prefix*`, `AND`, `OR`, `NOT`, brackets and `field:value`.
  ///
  /// Throws `QuerySyntaxError` where the text is no query.
  public init(parsing text: String) throws {
    var parser = QueryParser(tokens: try QueryLexer.tokens(in: text), end: text.unicodeScalars.count)
    self = try parser.parse()
  }
}
