/// Why a text is no query, and where.
public struct QuerySyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    case empty
    case unopenedBracket
    case unclosedBracket
    case nothingBeforeAnd
    case nothingAfterNot
    case missingOperand
    case unknownField(String, known: [String])
    case fieldNeedsValue(String)
    case noDate(String)
    case nestedTooDeeply
    case unpairedQuote
    case emptyQuotes
    case loneStar
  }

  /// What is wrong.
  public var reason: Reason
  /// The place of the first character concerned, from 1.
  public var position: Int

  init(_ reason: Reason, position: Int) {
    self.reason = reason
    self.position = position
  }

  /// The message and the place.
  public var description: String { "\(message) at character \(position)" }

  /// The query with a mark under the place, in two lines.
  public func pointing(into query: String) -> String {
    query + "\n" + String(repeating: " ", count: position - 1) + "^"
  }

  private var message: String {
    switch reason {
    case .empty: "the query is empty"
    case .unopenedBracket: "a bracket is closed but not opened"
    case .unclosedBracket: "the bracket is not closed"
    case .nothingBeforeAnd: "AND needs something before it"
    case .nothingAfterNot: "NOT needs something after it"
    case .missingOperand: "something to search for is missing"
    case .unknownField(let name, let known): "there is no field '\(name)' (there are \(known.joined(separator: ", ")))"
    case .fieldNeedsValue(let name): "'\(name):' needs a word or a phrase"
    case .noDate(let text): "'\(text)' is no date; write 2026, 2026-01..2026-03 or >=2026-01-15"
    case .nestedTooDeeply: "the query is nested too deeply"
    case .unpairedQuote: "the quotation mark has no partner"
    case .emptyQuotes: "the quotation marks hold no word"
    case .loneStar: "a star needs a word before it"
    }
  }
}
