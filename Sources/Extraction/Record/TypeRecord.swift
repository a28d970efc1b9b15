/// The document type: `Kế hoạch`, `KH`.
public struct TypeRecord: Sendable, Equatable, Codable {
  /// The name in normal case.
  public var name: String
  /// The abbreviation; nil where the number holds none.
  public var code: String?

  /// Creates the value from its parts.
  public init(
    name: String,
    code: String? = nil
  ) {
    self.name = name
    self.code = code
  }
}
