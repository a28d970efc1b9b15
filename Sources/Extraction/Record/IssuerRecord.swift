/// Who issued the document.
public struct IssuerRecord: Sendable, Equatable, Codable {
  public var name: String
  public var parent: String?
  public var onBehalf: String?

  /// Creates the value from its parts.
  public init(
    name: String,
    parent: String? = nil,
    onBehalf: String? = nil
  ) {
    self.name = name
    self.parent = parent
    self.onBehalf = onBehalf
  }
}
