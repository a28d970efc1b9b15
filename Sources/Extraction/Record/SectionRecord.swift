/// A heading and what stands below it.
public struct SectionRecord: Sendable, Equatable, Codable {
  public var label: String
  public var title: String
  public var line: Int
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
