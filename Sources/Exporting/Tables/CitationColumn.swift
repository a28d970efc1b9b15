import Extraction

/// A column of the table of citations.
enum CitationColumn: CaseIterable {
  case number, date, role, citedType, citedNumber, citedName, citedDate, citedIssuer, citedSubject, lines, id

  var heading: Wording {
    switch self {
    case .number: Wording("Document", "Số, ký hiệu văn bản")
    case .date: Wording("Document date", "Ngày văn bản")
    case .role: Wording("Role", "Vai trò")
    case .citedType: Wording("Cited type", "Loại văn bản viện dẫn")
    case .citedNumber: Wording("Cited number", "Số, ký hiệu viện dẫn")
    case .citedName: Wording("Cited name", "Tên văn bản viện dẫn")
    case .citedDate: Wording("Cited date", "Ngày văn bản viện dẫn")
    case .citedIssuer: Wording("Cited issuer", "Cơ quan ban hành văn bản viện dẫn")
    case .citedSubject: Wording("Cited subject", "Trích yếu văn bản viện dẫn")
    case .lines: Wording("Lines", "Dòng")
    case .id: Wording("Document id", "Mã văn bản")
    }
  }

  func cell(of row: CitationRow) -> String {
    switch self {
    case .number: row.number ?? ""
    case .date: row.date ?? ""
    case .role: row.cited.role.rawValue
    case .citedType: row.cited.type ?? ""
    case .citedNumber: row.cited.number ?? ""
    case .citedName: row.cited.name ?? ""
    case .citedDate: row.cited.date ?? ""
    case .citedIssuer: row.cited.issuer ?? ""
    case .citedSubject: row.cited.subject ?? ""
    case .lines: row.cited.mentions.map { String($0.line) }.joined(separator: " ")
    case .id: row.document
    }
  }
}
