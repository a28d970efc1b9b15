/// A part of a document that a query can be limited to.
public enum SearchField: String, Sendable, CaseIterable {
  case number
  case symbol
  case type
  case title
  case issuer
  case place
  case signer
  case assignees
  case citations
  case tasks
  case text

  /// The field with a name as used in queries, or nil.
  init?(queryName: String) {
    switch queryName {
    case "assignee": self = .assignees
    case "cites": self = .citations
    case "task": self = .tasks
    default: self.init(rawValue: queryName)
    }
  }

  /// The names that queries use, for messages.
  static let queryNames = [
    "number", "symbol", "type", "title", "issuer", "place", "signer", "assignee", "cites", "task", "text", "date",
    "due",
  ]

  /// How much a word in the field says about the document, against one in the text; 0 where the text, or another
  /// field, holds the same words anyway.
  var weight: Float {
    switch self {
    case .number: 10
    case .title: 5
    case .type, .issuer: 2
    case .place, .signer, .assignees, .citations, .text: 1
    case .symbol, .tasks: 0
    }
  }
}
