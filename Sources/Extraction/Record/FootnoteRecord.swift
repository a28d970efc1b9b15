/// A footnote.
public struct FootnoteRecord: Sendable, Equatable, Codable {
  /// The mark without brackets.
  public var label: String
  /// First and last line, from 1.
  public var lines: [Int]

  /// Creates the value from its parts.
  public init(
    label: String,
    lines: [Int] = []
  ) {
    self.label = label
    self.lines = lines
  }
}
