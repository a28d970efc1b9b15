/// Another document that this one cites.
public struct CitationRecord: Sendable, Equatable, Codable {
  /// Whether the document carries the cited one out or only mentions it.
  public enum Role: String, Sendable, Codable {
    /// The preamble issues the document to carry it out.
    case basis
    /// Everything else.
    case mention
  }

  /// One place where it is cited.
  public struct Mention: Sendable, Equatable, Codable {
    /// The line on which the type word stands, from 1.
    public var line: Int

    /// Creates a mention.
    public init(line: Int) {
      self.line = line
    }
  }

  /// The type word, capitalised.
  public var type: String?
  /// The abbreviation in the number.
  public var typeCode: String?
  /// The number without gaps.
  public var number: String?
  /// The name as first printed.
  public var name: String?
  /// ISO 8601 day.
  public var date: String?
  /// The issuer as printed.
  public var issuer: String?
  /// What it is about, as printed.
  public var subject: String?
  /// Basis or mention.
  public var role: Role
  /// All mentions in the order of the text.
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
