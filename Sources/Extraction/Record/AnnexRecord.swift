/// An annex in the same file.
public struct AnnexRecord: Sendable, Equatable, Codable {
  /// The word that names it: `Phụ lục`.
  public var type: String
  /// The title below that word.
  public var title: String?
  /// The line of the word, from 1.
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
