/// The role of a block in a document, after the layout of Decree 30/2020/NĐ-CP and Guidance 36-HD/VPTW.
public enum BlockKind: String, Sendable, Codable, CaseIterable {
  /// The national or party motto, and marks of secrecy or urgency, beside the issuer.
  case letterhead
  /// The issuing body's own lines of the letterhead (left column), upper line first.
  case issuer
  /// `Số: 61/KH-UBND`.
  case number
  /// `Tuyên Quang, ngày 13 tháng 3 năm 2026`.
  case placeDate = "place_date"
  /// The type in capitals: `KẾ HOẠCH`.
  case type
  /// The title under the type, or the `V/v` line of an official letter.
  case title
  /// One addressee after `Kính gửi`.
  case addressee
  /// A paragraph between the title and the first heading: the basis and the issuing sentence.
  ///
  /// Also the lines around it in capitals (`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`, `QUYẾT NGHỊ:`), and the note under the
  /// title of an annex that says what it belongs to.
  case preamble
  /// A numbered or lettered heading.
  case heading
  /// A paragraph, numbered or not.
  case paragraph
  /// A list item that begins with a dash, a plus or a dot.
  case bullet
  /// One row of a table.
  case tableRow = "table_row"
  /// A footnote below a page.
  case footnote
  /// Authority lines of the signature: `TM. ỦY BAN NHÂN DÂN`.
  case signatureAuthority = "signature_authority"
  /// The position of the signer: `PHÓ CHỦ TỊCH`.
  case signaturePosition = "signature_position"
  /// The name of the signer.
  case signatureName = "signature_name"
  /// One recipient under `Nơi nhận`.
  case recipient
  /// The type word of an annex: `BẢN ĐĂNG KÝ`, `PHỤ LỤC`.
  case annexType = "annex_type"
  /// The title of an annex.
  case annexTitle = "annex_title"
  /// A page number.
  case pageNumber = "page_number"
  /// A line without text worth reading: stamp, scribble, stray marks.
  case noise
}
