/// An annex in the same file.
public struct AnnexRecord: Sendable, Equatable, Codable {
  public var type: String
  public var title: String?
  public var line: Int

  /// Creates the value from its parts.
  public init(
    type: String,
    title: String? = nil,
    line: Int
  ) {
    self.type = type
    self.title = title
    self.line = line
  }
}
