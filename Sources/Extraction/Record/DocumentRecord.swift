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
}

/// The file a record was made from.
public struct SourceRecord: Sendable, Equatable, Codable {
  public var path: String
  public var sha256: String
  public var bytes: Int
  public var encoding: String
  public var pages: Int
  public var lines: Int
}

/// The document type: `Kế hoạch`, `KH`.
public struct TypeRecord: Sendable, Equatable, Codable {
  public var name: String
  public var code: String?
}

/// The number: `36-KH/ĐU` with sequence 36 and symbol `KH/ĐU`.
public struct NumberRecord: Sendable, Equatable, Codable {
  /// The number as printed; `⟨?⟩` stands for a sequence that cannot be read.
  public var text: String
  public var sequence: Int?
  public var symbol: String?
}

/// Who issued the document.
public struct IssuerRecord: Sendable, Equatable, Codable {
  public var name: String
  public var parent: String?
  public var onBehalf: String?
}

/// Another document that this one cites.
public struct CitationRecord: Sendable, Equatable, Codable {
  public enum Role: String, Sendable, Codable {
    case basis
    case mention
  }

  public struct Mention: Sendable, Equatable, Codable {
    public var line: Int
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
}

/// A heading and what stands below it.
public struct SectionRecord: Sendable, Equatable, Codable {
  public var label: String
  public var title: String
  public var line: Int
  public var children: [SectionRecord]
}

/// What somebody is told to do.
public struct TaskRecord: Sendable, Equatable, Codable {
  /// Labels of the headings above joined by dots: `II.2.1`.
  public var section: String
  /// First and last line.
  public var lines: [Int]
  public var text: String
  public var assignees: [String]
  public var coordinating: [String]
  public var deadlines: [DeadlineRecord]
  public var targets: [TargetRecord]
}

/// When a task is due.
public struct DeadlineRecord: Sendable, Equatable, Codable {
  public enum Relation: String, Sendable, Codable {
    case before
    case by
    case on
    case during
    case after
    case every
  }

  public var text: String
  public var date: String?
  public var relation: Relation
  /// RFC 5545 recurrence rule without DTSTART.
  public var rrule: String?
}

/// A quantified target: `giảm tối thiểu 15%`.
public struct TargetRecord: Sendable, Equatable, Codable {
  public var text: String
  /// `at_least`, `at_most`, `equal`.
  public var comparison: String
  public var value: Double
  public var unit: String?
}

/// Who signed.
public struct SignatureRecord: Sendable, Equatable, Codable {
  public var authority: String?
  public var position: String?
  public var name: String?
  public var signedAt: String?
}

/// An annex in the same file.
public struct AnnexRecord: Sendable, Equatable, Codable {
  public var type: String
  public var title: String?
  public var line: Int
}

/// A footnote.
public struct FootnoteRecord: Sendable, Equatable, Codable {
  public var label: String
  public var lines: [Int]
}

/// The whole text, line for line.
public struct TextRecord: Sendable, Equatable, Codable {
  public var ocr: String
  public var restored: String
}

/// One token that restoration changed or doubts.
public struct CorrectionRecord: Sendable, Equatable, Codable {
  public var line: Int
  /// Scalar positions in the restored line.
  public var start: Int
  public var end: Int
  public var ocr: String
  public var restored: String
  public var confidence: Double
  public var alternatives: [String]
}

/// Where a value came from.
public struct EvidenceRecord: Sendable, Equatable, Codable {
  public var rule: String
  public var line: Int
  public var start: Int
  public var end: Int
  public var confidence: Double
}

/// Something a reader should know.
public struct WarningRecord: Sendable, Equatable, Codable {
  /// A stable word such as `number_missing`.
  public var code: String
  public var message: String
  public var line: Int?
}

/// How far the record can be trusted.
public struct QualityRecord: Sendable, Equatable, Codable {
  /// Mean confidence of the tokens.
  public var confidence: Double
  /// Lines without text worth reading.
  public var garbageLines: Int
}

/// What made the record: the same input and these give the same bytes.
public struct ProducerRecord: Sendable, Equatable, Codable {
  public var version: String
  public var model: String
  public var rules: String
}
