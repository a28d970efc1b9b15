/// The words that the layout of documents is told by; they come from the rule files, not from code.
///
/// All of them are found although marks and some letters are damaged, whatever their case unless said otherwise.
public struct LayoutVocabulary: Sendable, Codable, Equatable {
  /// Document types as printed in capitals over the title: `KẾ HOẠCH`.
  public var types: [String]
  /// Formulas in capitals between the basis and the orders: `QUYẾT NGHỊ`.
  public var enactments: [String]
  /// Lines of the right column of the letterhead: `ĐẢNG CỘNG SẢN VIỆT NAM`.
  public var mottoes: [String]
  /// Words before the document number: `Số`.
  public var numberHeads: [String]
  /// Words before the subject of an official letter: `V/v`.
  public var subjectHeads: [String]
  /// Marks of secrecy, urgency and drafts in the letterhead: `HỎA TỐC`.
  public var stampMarks: [String]
  /// Words before the addressees: `Kính gửi`.
  public var addresseeHeads: [String]
  /// Words at the end of a line before the addressees of a telegram: `Thủ tướng Chính phủ điện:`.
  public var addresseeTails: [String]
  /// Words before the recipients: `Nơi nhận`.
  public var recipientHeads: [String]
  /// Words that the last recipient begins with: `Lưu`.
  public var recipientLasts: [String]
  /// Words that the paragraphs of a preamble begin with: `Căn cứ`.
  public var preambleCues: [String]
  /// Words that the closing paragraph under the last heading begins with: `Trong quá trình thực hiện`.
  public var closingCues: [String]
  /// Bodies and offices named in capitals over the preamble or under the type: `CHỦ TỊCH`, `CỦA BAN THƯỜNG VỤ`.
  public var authorities: [String]
  /// Abbreviations before the authority of a signature: `TM.`, `T/M`, `KT.`.
  public var authorityPrefixes: [String]
  /// Positions of signers: `PHÓ CHỦ TỊCH`.
  public var positions: [String]
  /// Family names.
  public var familyNames: [String]
  /// Ranks and degrees before the name of a signer: `Đại tá`.
  public var nameTitles: [String]
  /// Words that head an annex anywhere: `PHỤ LỤC`.
  public var annexes: [String]
  /// Words that head an annex after the signature only: `DANH SÁCH`.
  public var annexTypes: [String]
  /// Words before the note that an annex belongs to a document: `Kèm theo`.
  public var attachmentNotes: [String]
  /// Words before the numbers of parts, chapters, sections and articles.
  public var divisions: Divisions
  /// Heads of the first column of a table: `STT`.
  public var tableHeads: [String]
  /// What columns of tables of tasks are called: `Nội dung`, `Cơ quan chủ trì`.
  public var tableColumns: [String]
  /// Words of the text that electronic signatures leave: `Thời gian ký`.
  public var signatureMarks: [String]

  /// Words before the numbers of the divisions of a text.
  public struct Divisions: Sendable, Codable, Equatable {
    /// `Phần`.
    public var part: [String]
    /// `Chương`.
    public var chapter: [String]
    /// `Mục`.
    public var section: [String]
    /// `Điều`.
    public var article: [String]

    /// Creates the words of divisions.
    public init(part: [String] = [], chapter: [String] = [], section: [String] = [], article: [String] = []) {
      self.part = part
      self.chapter = chapter
      self.section = section
      self.article = article
    }
  }

  /// Creates a vocabulary.
  public init(
    types: [String] = [], enactments: [String] = [], mottoes: [String] = [], numberHeads: [String] = [],
    subjectHeads: [String] = [], stampMarks: [String] = [], addresseeHeads: [String] = [],
    addresseeTails: [String] = [],
    recipientHeads: [String] = [], recipientLasts: [String] = [],
    preambleCues: [String] = [], closingCues: [String] = [],
    authorities: [String] = [], authorityPrefixes: [String] = [], positions: [String] = [],
    familyNames: [String] = [], nameTitles: [String] = [], annexes: [String] = [], annexTypes: [String] = [],
    attachmentNotes: [String] = [], divisions: Divisions = Divisions(), tableHeads: [String] = [],
    tableColumns: [String] = [],
    signatureMarks: [String] = []
  ) {
    self.types = types
    self.enactments = enactments
    self.mottoes = mottoes
    self.numberHeads = numberHeads
    self.subjectHeads = subjectHeads
    self.stampMarks = stampMarks
    self.addresseeHeads = addresseeHeads
    self.addresseeTails = addresseeTails
    self.recipientHeads = recipientHeads
    self.recipientLasts = recipientLasts
    self.preambleCues = preambleCues
    self.closingCues = closingCues
    self.authorities = authorities
    self.authorityPrefixes = authorityPrefixes
    self.positions = positions
    self.familyNames = familyNames
    self.nameTitles = nameTitles
    self.annexes = annexes
    self.annexTypes = annexTypes
    self.attachmentNotes = attachmentNotes
    self.divisions = divisions
    self.tableHeads = tableHeads
    self.tableColumns = tableColumns
    self.signatureMarks = signatureMarks
  }

  private enum CodingKeys: String, CodingKey {
    case types
    case enactments
    case mottoes
    case numberHeads = "number_heads"
    case subjectHeads = "subject_heads"
    case stampMarks = "stamp_marks"
    case addresseeHeads = "addressee_heads"
    case addresseeTails = "addressee_tails"
    case recipientHeads = "recipient_heads"
    case recipientLasts = "recipient_lasts"
    case preambleCues = "preamble_cues"
    case closingCues = "closing_cues"
    case authorities
    case authorityPrefixes = "authority_prefixes"
    case positions
    case familyNames = "family_names"
    case nameTitles = "name_titles"
    case annexes
    case annexTypes = "annex_types"
    case attachmentNotes = "attachment_notes"
    case divisions
    case tableHeads = "table_heads"
    case tableColumns = "table_columns"
    case signatureMarks = "signature_marks"
  }
}
