/// Who signed.
public struct SignatureRecord: Sendable, Equatable, Codable {
  public var authority: String?
  public var position: String?
  public var name: String?
  public var signedAt: String?

  /// Creates the value from its parts.
  public init(
    authority: String? = nil,
    position: String? = nil,
    name: String? = nil,
    signedAt: String? = nil
  ) {
    self.authority = authority
    self.position = position
    self.name = name
    self.signedAt = signedAt
  }
}
