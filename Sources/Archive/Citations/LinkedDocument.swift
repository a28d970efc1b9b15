import Identity

/// A document of the archive at the other end of a citation.
public struct LinkedDocument: Sendable, Equatable, Codable {
  /// The document's id.
  public var id: String
  /// The number as printed.
  public var number: String?
  /// The name of the type.
  public var type: String?
  /// ISO 8601 day.
  public var date: String?
  /// The issuing body.
  public var issuer: String?
  /// The title.
  public var title: String?
  /// Whether it is the document meant, another copy of it, or only a candidate.
  public var standing: CitationResolution.Standing
  /// What speaks for it beside the number or name, the strongest first.
  public var agreements: [Agreement]
  /// What speaks against it.
  public var doubts: [Doubt]
}
