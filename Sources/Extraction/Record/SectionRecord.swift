/// A heading and what stands below it.
public struct SectionRecord: Sendable, Equatable, Codable {
  /// The label without brackets and final punctuation.
  public var label: String
  /// The words of the heading.
  public var title: String
  /// The line of the heading, from 1.
  public var line: Int
  /// The headings below it.
  public var children: [SectionRecord]

  /// Creates the value from its parts.
  public init(
    label: String,
    title: String,
    line: Int,
    children: [SectionRecord] = []
  ) {
    self.label = label
    self.title = title
    self.line = line
    self.children = children
  }
}
