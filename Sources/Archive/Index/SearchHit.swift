/// A document that a query found.
public struct SearchHit: Sendable, Equatable, Codable {
  /// The document's id.
  public var id: String
  /// The number as printed.
  public var number: String?
  /// The name of the type: `Kế hoạch`.
  public var type: String?
  /// ISO 8601 day.
  public var date: String?
  /// The issuing body.
  public var issuer: String?
  /// The title.
  public var title: String?
  /// The path of the source file.
  public var path: String
  /// How well the document fits, higher is better ; 0 where the query has no words to rank by.
  public var score: Double
  /// Where the words stand; nil where none stands in the text.
  public var snippet: Snippet?
  /// The ids of other scans of the same document, in order.
  public var copies: [String] = []
}
