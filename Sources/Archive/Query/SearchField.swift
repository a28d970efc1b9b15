/// A part of a document that a query can be limited to: a column of the full-text index.
public enum SearchField: String, Sendable, CaseIterable {
  case number
  case type
  case title
  case issuer
  case place
  case signer
  case assignees
  case citations
  case text

  /// The field with a name as used in queries, or nil.
  init?(queryName: String) {
    switch queryName {
    case "assignee": self = .assignees
    case "cites": self = .citations
    default: self.init(rawValue: queryName)
    }
  }

  /// The names that queries use, for messages.
  static let queryNames = ["number", "type", "title", "issuer", "place", "signer", "assignee", "cites", "text", "date"]

  /// How much a hit in the field says about the document, against one in the text.
  var weight: Double {
    switch self {
    case .number: 10
    case .title: 5
    case .type, .issuer: 2
    case .place, .signer, .assignees, .citations, .text: 1
    }
  }
}
