/// What is known of one document: the JSON that the archive keeps.
///
/// Keys are written in the order of the properties, in snake case; what is unknown is `null`. Lines count from 1,
/// positions in lines count Unicode scalars of the restored line unless said otherwise.
public struct DocumentRecord: Sendable, Equatable, Codable {
  /// The version of this schema.
  public static let currentSchemaVersion = 1

  public var schemaVersion: Int
  /// The first 16 hexadecimal digits of the SHA-256 of the source bytes.
  public var id: String
  public var source: SourceRecord
  public var type: TypeRecord?
  public var number: NumberRecord?
  public var issuer: IssuerRecord?
  public var place: String?
  /// ISO 8601 day.
  public var date: String?
  public var title: String?
  public var citations: [CitationRecord]
  public var sections: [SectionRecord]
  public var tasks: [TaskRecord]
  public var signature: SignatureRecord?
  public var addressees: [String]
  public var recipients: [String]
  public var annexes: [AnnexRecord]
  public var footnotes: [FootnoteRecord]
  public var text: TextRecord
  /// Changed tokens and unchanged but doubtful ones, the most uncertain first.
  public var corrections: [CorrectionRecord]
  /// Where each value came from, by JSON pointer (RFC 6901).
  public var evidence: [String: EvidenceRecord]
  public var warnings: [WarningRecord]
  public var quality: QualityRecord
  public var producedBy: ProducerRecord

  /// Creates the value from its parts.
  public init(
    schemaVersion: Int,
    id: String,
    source: SourceRecord,
    type: TypeRecord? = nil,
    number: NumberRecord? = nil,
    issuer: IssuerRecord? = nil,
    place: String? = nil,
    date: String? = nil,
    title: String? = nil,
    citations: [CitationRecord] = [],
    sections: [SectionRecord] = [],
    tasks: [TaskRecord] = [],
    signature: SignatureRecord? = nil,
    addressees: [String] = [],
    recipients: [String] = [],
    annexes: [AnnexRecord] = [],
    footnotes: [FootnoteRecord] = [],
    text: TextRecord,
    corrections: [CorrectionRecord] = [],
    evidence: [String: EvidenceRecord] = [:],
    warnings: [WarningRecord] = [],
    quality: QualityRecord,
    producedBy: ProducerRecord
  ) {
    self.schemaVersion = schemaVersion
    self.id = id
    self.source = source
    self.type = type
    self.number = number
    self.issuer = issuer
    self.place = place
    self.date = date
    self.title = title
    self.citations = citations
    self.sections = sections
    self.tasks = tasks
    self.signature = signature
    self.addressees = addressees
    self.recipients = recipients
    self.annexes = annexes
    self.footnotes = footnotes
    self.text = text
    self.corrections = corrections
    self.evidence = evidence
    self.warnings = warnings
    self.quality = quality
    self.producedBy = producedBy
  }
}
