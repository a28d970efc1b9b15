import Extraction
import RuleEngine

/// What a citation says of the document that it means.
public struct CitationClaim: Sendable, Equatable {
  /// The number, if it names one that can be read.
  public var number: NumberIdentity?
  /// The type word.
  public var type: String?
  /// The name, where the document is cited by it.
  public var name: String?
  /// ISO 8601 day.
  public var date: String?
  /// The issuer as printed.
  public var issuer: String? { didSet { body = issuer.map { BodyName($0) } } }
  /// What it is about.
  public var subject: String?
  /// The issuer as a name, which all documents of the number are compared with.
  private(set) var body: BodyName?

  /// What a citation of a record says.
  public init(_ citation: CitationRecord) {
    number = citation.number.flatMap { NumberIdentity($0) }
    type = citation.type
    name = number == nil ? citation.name : nil
    date = citation.date
    issuer = citation.issuer
    subject = citation.subject
    body = issuer.map { BodyName($0) }
  }

  /// Creates the value from its parts.
  public init(
    number: NumberIdentity? = nil, type: String? = nil, name: String? = nil, date: String? = nil, issuer: String? = nil,
    subject: String? = nil
  ) {
    self.number = number
    self.type = type
    self.name = name
    self.date = date
    self.issuer = issuer
    self.subject = subject
    body = issuer.map { BodyName($0) }
  }

  /// What citations of one document have in common, whether it is in an archive or not.
  ///
  /// The number with its type and, where numbers begin again each year, the year; else the name. Nil where the citation
  /// tells neither.
  public var key: String? {
    guard let number else { return nameKey }
    let year = number.isOfParty || number.year != nil ? nil : date.map { String($0.prefix(4)) }
    return [number.key, type.map(NameKey.key), year].compactMap { $0 }.joined(separator: "/")
  }

  /// What a citation without a number is looked up by; nil where it has a number or no name.
  public var nameKey: String? {
    guard number == nil else { return nil }
    return name.map { NameKey.splittingYear($0).key }
  }

  /// The year that the name itself holds: `Luật Đất đai năm 2024`.
  var nameYear: Int? { name.flatMap { NameKey.splittingYear($0).year } }
}
