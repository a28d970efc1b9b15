/// The order of hits.
public enum SearchOrder: String, Sendable, CaseIterable {
  /// The best first; where a query has no words, the latest first.
  case rank
  /// The latest first, those without a day last.
  case date
  /// By number and symbol, those without a number last.
  case number
}
