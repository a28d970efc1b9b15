/// Why a text is no query, and where.
public struct QuerySyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public var message: String
  /// The place of the first character concerned, from 1.
  public var position: Int

  /// The message and the place.
  public var description: String { "\(message) at character \(position)" }

  /// The query with a mark under the place, in two lines.
  public func pointing(into query: String) -> String {
    query + "\n" + String(repeating: " ", count: position - 1) + "^"
  }
}
