/// The whole text, line for line.
public struct TextRecord: Sendable, Equatable, Codable {
  /// As read.
  public var ocr: String
  /// As restored.
  public var restored: String

  /// Creates the value from its parts.
  public init(
    ocr: String,
    restored: String
  ) {
    self.ocr = ocr
    self.restored = restored
  }
}
