import Extraction

/// A column of the table of citations.
enum CitationColumn: CaseIterable {
  case number, date, role, citedType, citedNumber, citedName, citedDate, citedIssuer, citedSubject, lines, id

  var heading: Heading {
    switch self {
    case .number: Heading("Document", "Số, ký hiệu văn bản")
    case .date: Heading("Document date", "Ngày văn bản")
    case .role: Heading("Role", "Vai trò")
    case .citedType: Heading("Cited type", "Loại văn bản viện dẫn")
    case .citedNumber: Heading("Cited number", "Số, ký hiệu viện dẫn")
    case .citedName: Heading("Cited name", "Tên văn bản viện dẫn")
    case .citedDate: Heading("Cited date", "Ngày văn bản viện dẫn")
    case .citedIssuer: Heading("Cited issuer", "Cơ quan ban hành văn bản viện dẫn")
    case .citedSubject: Heading("Cited subject", "Trích yếu văn bản viện dẫn")
    case .lines: Heading("Lines", "Dòng")
    case .id: Heading("Document id", "Mã văn bản")
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
