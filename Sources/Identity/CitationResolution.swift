/// Which document of the archive a citation means.
public struct CitationResolution: Sendable, Equatable {
  /// How a document stands to a citation.
  public enum Standing: String, Sendable, Codable {
    /// It is the document cited; of several copies the one read best.
    case cited
    /// It is another copy of the document cited.
    case copy
    /// It may be the document cited.
    case candidate
  }

  /// A document that is or may be the one cited.
  public struct Target: Sendable, Equatable {
    /// The id of the document.
    public var id: String
    /// How it stands to the citation.
    public var standing: Standing
    /// What speaks for it beside the number or name, the strongest first.
    public var agreements: [Agreement]
    /// What speaks against it.
    public var doubts: [Doubt]

    /// Creates the value from its parts.
    public init(id: String, standing: Standing, agreements: [Agreement] = [], doubts: [Doubt] = []) {
      self.id = id
      self.standing = standing
      self.agreements = agreements
      self.doubts = doubts
    }
  }

  /// The documents, the one cited first, candidates in the order in which they fit, then by id; empty where the
  /// archive has none.
  public var targets: [Target]

  /// The id of the document cited; nil where it is not in the archive or where it cannot be told.
  public var cited: String? { targets.first { $0.standing == .cited }?.id }

  /// Whether a document of the day cited is among them, so that those of other days have no part in it.
  public var isDated: Bool { targets.contains { $0.agreements.contains(.date) } }
}
