import Extraction
import RuleEngine

/// What tells a document from all others: type, number, issuer, and the year or term of its date.
public struct DocumentIdentity: Sendable, Equatable {
  /// The id of the record.
  public var id: String
  /// The number, if it can be read.
  public var number: NumberIdentity?
  /// The name of the type.
  public var type: String?
  /// ISO 8601 day.
  public var date: String?
  /// The names of those who issued it: the body, and the organ that acts for it.
  public var issuers: [String] { didSet { bodies = issuers.map { BodyName($0) } } }
  /// The title.
  public var title: String?
  /// Names in the document that tell where it belongs: of bodies above it, its place, who receives it.
  public var surroundings: [String] { didSet { spacedSurroundings = surroundings.map { BodyName($0).spaced } } }
  /// How well it was read, from 0 to 10,000, as many as a record tells apart: the better of two copies stands for both.
  public var confidence: Int
  /// The issuers as names, which each citation of the number is compared with.
  private(set) var bodies: [BodyName]
  /// The surroundings as words.
  private(set) var spacedSurroundings: [String]

  /// What identifies the document of a record.
  public init(_ record: DocumentRecord) {
    id = record.id
    number = record.number.flatMap { NumberIdentity($0.text) }
    type = record.type?.name
    date = record.date
    issuers = Self.lines([record.issuer?.name, record.issuer?.onBehalf])
    title = record.title
    surroundings =
      issuers + Self.lines([record.issuer?.parent, record.place] + record.recipients + record.addressees)
    confidence = Int((record.quality.confidence * 10_000).rounded())
    bodies = issuers.map { BodyName($0) }
    spacedSurroundings = surroundings.map { BodyName($0).spaced }
  }

  /// Creates the value from its parts.
  public init(
    id: String, number: NumberIdentity? = nil, type: String? = nil, date: String? = nil, issuers: [String] = [],
    title: String? = nil, surroundings: [String] = [], confidence: Int = 10_000
  ) {
    self.id = id
    self.number = number
    self.type = type
    self.date = date
    self.issuers = issuers
    self.title = title
    self.surroundings = surroundings
    self.confidence = confidence
    bodies = issuers.map { BodyName($0) }
    spacedSurroundings = surroundings.map { BodyName($0).spaced }
  }

  /// The names that are there, each on one line.
  private static func lines(_ names: [String?]) -> [String] {
    names.compactMap { $0 }.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// What citations that name no number look it up by: its type and title; nil where one of them is unknown.
  public var nameKey: String? {
    guard let type, let title else { return nil }
    return NameKey.key(of: type + " " + title)
  }

  /// Whether two records are of the same document, scanned twice: the same number, type, day and issuer.
  public func isSameDocument(as other: DocumentIdentity) -> Bool {
    guard let date, date == other.date, let number, number.key == other.number?.key else { return false }
    if let type, let otherType = other.type, NameKey.key(of: type) != NameKey.key(of: otherType) { return false }
    return bodies.contains { name in
      other.bodies.contains { name.relation(to: $0) == .same(open: false) }
    }
  }
}
