/// What speaks against a document being the one cited without ruling it out.
public enum Doubt: String, Sendable, Codable, CaseIterable {
  /// Both days are known and differ within the year or term of the number.
  case dateDiffers = "date_differs"
  /// No day is cited, and the document is of an earlier year or term than the one that cites it.
  case earlierPeriod = "earlier_period"
  /// The name of the issuer is another one.
  case issuerDiffers = "issuer_differs"
  /// No issuer is cited and the symbol is the citing document's own, but the issuer is not.
  case otherIssuerOfSymbol = "other_issuer_of_symbol"
  /// The document's own number cannot be read.
  case numberUnread = "number_unread"
}
