/// Another document that this one cites.
public struct CitationRecord: Sendable, Equatable, Codable {
  public enum Role: String, Sendable, Codable {
    case basis
    case mention
  }

  public struct Mention: Sendable, Equatable, Codable {
    public var line: Int

    /// Creates a mention.
    public init(line: Int) {
      self.line = line
    }
  }

  public var type: String?
  public var typeCode: String?
  public var number: String?
  public var name: String?
  public var date: String?
  public var issuer: String?
  public var subject: String?
  public var role: Role
  public var mentions: [Mention]

  /// Creates the value from its parts.
  public init(
    type: String? = nil,
    typeCode: String? = nil,
    number: String? = nil,
    name: String? = nil,
    date: String? = nil,
    issuer: String? = nil,
    subject: String? = nil,
    role: Role,
    mentions: [Mention] = []
  ) {
    self.type = type
    self.typeCode = typeCode
    self.number = number
    self.name = name
    self.date = date
    self.issuer = issuer
    self.subject = subject
    self.role = role
    self.mentions = mentions
  }
}
