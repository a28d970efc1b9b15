/// What is known of one document: the JSON that the archive keeps.
///
/// Keys are written in the order of the properties, in snake case; what is unknown is `null`. Lines count from 1,
/// positions in lines count Unicode scalars of the restored line unless said otherwise.
public struct DocumentRecord: Sendable, Equatable, Codable {
  /// The version of this schema.
  public static let currentSchemaVersion = 1

  /// The version of the schema the record follows.
  public var schemaVersion: Int
  /// The first 16 hexadecimal digits of the SHA-256 of the source bytes.
  public var id: String
  /// The file.
  public var source: SourceRecord
  /// The document type.
  public var type: TypeRecord?
  /// The number of the document.
  public var number: NumberRecord?
  /// Who issued it.
  public var issuer: IssuerRecord?
  /// The place of the date line.
  public var place: String?
  /// ISO 8601 day.
  public var date: String?
  /// The title without the type.
  public var title: String?
  /// Other documents that it cites.
  public var citations: [CitationRecord]
  /// Its headings.
  public var sections: [SectionRecord]
  /// What it tells somebody to do.
  public var tasks: [TaskRecord]
  /// Who signed.
  public var signature: SignatureRecord?
  /// The list behind `Kính gửi`.
  public var addressees: [String]
  /// The list below `Nơi nhận`.
  public var recipients: [String]
  /// Annexes in the same file.
  public var annexes: [AnnexRecord]
  /// Its footnotes.
  public var footnotes: [FootnoteRecord]
  /// The whole text.
  public var text: TextRecord
  /// Changed tokens and unchanged but doubtful ones, the most uncertain first.
  public var corrections: [CorrectionRecord]
  /// Where each value came from, by JSON pointer (RFC 6901).
  public var evidence: [String: EvidenceRecord]
  /// What a reader should know.
  public var warnings: [WarningRecord]
  /// How far it can be trusted.
  public var quality: QualityRecord
  /// What made the record.
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
