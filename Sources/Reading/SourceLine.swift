/// One line of a source file.
public struct SourceLine: Sendable, Equatable {
  /// The number of the line in the file, from 1.
  public var number: Int
  /// The page the line stands on, from 1.
  public var page: Int
  /// The text in NFC, without line end.
  public var text: String

  /// Creates a line.
  public init(number: Int, page: Int, text: String) {
    self.number = number
    self.page = page
    self.text = text
  }
}
