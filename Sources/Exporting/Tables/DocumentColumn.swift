import Extraction

/// A column of the table of documents.
enum DocumentColumn: CaseIterable {
  case id, type, number, date, issuer, onBehalf, place, title, signer, position, tasks, citations, confidence, path

  var heading: Heading {
    switch self {
    case .id: Heading("Id", "Mã")
    case .type: Heading("Type", "Loại văn bản")
    case .number: Heading("Number", "Số, ký hiệu")
    case .date: Heading("Date", "Ngày ban hành")
    case .issuer: Heading("Issuer", "Cơ quan ban hành")
    case .onBehalf: Heading("On behalf of", "Thay mặt")
    case .place: Heading("Place", "Địa danh")
    case .title: Heading("Title", "Trích yếu")
    case .signer: Heading("Signer", "Người ký")
    case .position: Heading("Position", "Chức vụ")
    case .tasks: Heading("Tasks", "Số nhiệm vụ")
    case .citations: Heading("Citations", "Số văn bản viện dẫn")
    case .confidence: Heading("Confidence", "Độ tin cậy")
    case .path: Heading("File", "Tệp")
    }
  }

  func cell(of record: DocumentRecord) -> String {
    switch self {
    case .id: record.id
    case .type: record.type?.name ?? ""
    case .number: record.number?.text ?? ""
    case .date: record.date ?? ""
    case .issuer: record.issuer?.name ?? ""
    case .onBehalf: record.issuer?.onBehalf ?? ""
    case .place: record.place ?? ""
    case .title: record.title ?? ""
    case .signer: record.signature?.name ?? ""
    case .position: record.signature?.position ?? ""
    case .tasks: String(record.tasks.count)
    case .citations: String(record.citations.count)
    case .confidence: String((record.quality.confidence * 1000).rounded() / 1000)
    case .path: record.source.path
    }
  }
}
