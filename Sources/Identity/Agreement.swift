/// What speaks for a document being the one cited, beside its number or name; the strongest first.
public enum Agreement: String, Sendable, Codable, CaseIterable {
  /// The day is the one cited.
  case date
  /// The title holds what the citation says it is about.
  case subject
  /// The issuer is the one cited, or the citing document's own where none is.
  case issuer
  /// The symbol is the same to the last mark.
  case symbol
}
