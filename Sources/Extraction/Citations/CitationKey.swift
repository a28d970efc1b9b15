import RuleEngine

/// What tells cited documents apart.
enum CitationKey {
  /// A number without white space, in upper case, with one kind of dash.
  static func of(number: String) -> String {
    CanonicalText.fold(number).uppercased().filter { !$0.isWhitespace }
  }

  /// A name for comparison.
  static func of(name: String) -> String { PlainText.key(name) }
}
