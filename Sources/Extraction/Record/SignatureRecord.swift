/// Who signed.
public struct SignatureRecord: Sendable, Equatable, Codable {
  /// Authority lines, joined by one space.
  public var authority: String?
  /// The position of the signer.
  public var position: String?
  /// The name of the signer.
  public var name: String?
  /// ISO 8601 day of a digital signature.
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
