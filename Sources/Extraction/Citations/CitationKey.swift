import RuleEngine

/// What tells cited documents apart.
enum CitationKey {
  /// A number without white space, in upper case, with one kind of dash.
  static func of(number: String) -> String {
    CanonicalText.fold(number).uppercased().filter { !$0.isWhitespace }
  }

  /// The letters behind the sequence and the year, which may name a type: `QĐ` of `18/2021/QĐ-TTg`; nil where the
  /// symbol has one part only.
  static func code(of number: String) -> String? {
    let parts = number.split { "/-".contains($0) }.dropFirst().filter { !$0.allSatisfy(\.isNumber) }
    return parts.count > 1 ? parts.first.map(String.init) : nil
  }

  /// A name for comparison.
  static func of(name: String) -> String { PlainText.key(name) }
}
