/// One token of a query.
struct QueryToken: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case word(String, isPrefix: Bool)
    case phrase(String, isPrefix: Bool)
    /// `name:`, directly followed by its value.
    case field(String)
    case and
    case or
    case not
    case open
    case close
  }

  var kind: Kind
  /// The place of its first character, from 1.
  var position: Int
}
