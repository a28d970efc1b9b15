/// The document type: `Kế hoạch`, `KH`.
public struct TypeRecord: Sendable, Equatable, Codable {
  public var name: String
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
