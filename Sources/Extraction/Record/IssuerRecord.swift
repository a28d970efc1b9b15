/// Who issued the document.
public struct IssuerRecord: Sendable, Equatable, Codable {
  /// The full name in normal case.
  public var name: String
  /// The body above it in the letterhead.
  public var parent: String?
  /// The narrower body that issues in its name.
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
