/// A footnote.
public struct FootnoteRecord: Sendable, Equatable, Codable {
  public var label: String
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
