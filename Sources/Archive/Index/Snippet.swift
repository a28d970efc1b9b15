/// A piece of a document's text around the words found.
public struct Snippet: Sendable, Equatable, Codable {
  /// The piece, with line breaks as spaces.
  public var text: String
  /// First and behind-last Unicode scalar of each word found in `text`.
  public var highlights: [[Int]]
  /// The line of the first word found, from 1.
  public var line: Int
  /// The page of that line, from 1; nil where the text does not tell its pages.
  public var page: Int?
}
