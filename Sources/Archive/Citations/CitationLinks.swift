import Extraction

/// What a document cites and what cites it, as far as it is in the archive.
public struct CitationLinks: Sendable, Equatable, Codable {
  /// A citation of the document.
  public struct Cited: Sendable, Equatable, Codable {
    /// Its place in the record's list of citations, from 0.
    public var citation: Int
    /// The type word.
    public var type: String?
    /// The number as cited.
    public var number: String?
    /// The name, where it is cited by name.
    public var name: String?
    /// Basis or mention.
    public var role: CitationRecord.Role
    /// The document meant with its copies, or else the candidates; empty where the archive has none.
    public var documents: [LinkedDocument]
  }

  /// A document that cites the document.
  public struct Citing: Sendable, Equatable, Codable {
    /// The place of the citation in that document's record, from 0.
    public var citation: Int
    /// Basis or mention.
    public var role: CitationRecord.Role
    /// The document that cites.
    public var document: LinkedDocument
  }

  /// The id of the document.
  public var id: String
  /// All its citations in the order of the record.
  public var cites: [Cited]
  /// The citations that mean it or may mean it, by day, then by id.
  public var citedBy: [Citing]
}
