import Extraction

/// A column of the table of documents.
enum DocumentColumn: CaseIterable {
  case id, type, number, date, issuer, onBehalf, place, title, signer, position, tasks, citations, confidence, path

  var heading: Wording {
    switch self {
    case .id: Wording("Id", "Mã")
    case .type: Wording("Type", "Loại văn bản")
    case .number: Wording("Number", "Số, ký hiệu")
    case .date: Wording("Date", "Ngày ban hành")
    case .issuer: Wording("Issuer", "Cơ quan ban hành")
    case .onBehalf: Wording("On behalf of", "Thay mặt")
    case .place: Wording("Place", "Địa danh")
    case .title: Wording("Title", "Trích yếu")
    case .signer: Wording("Signer", "Người ký")
    case .position: Wording("Position", "Chức vụ")
    case .tasks: Wording("Tasks", "Số nhiệm vụ")
    case .citations: Wording("Citations", "Số văn bản viện dẫn")
    case .confidence: Wording("Confidence", "Độ tin cậy")
    case .path: Wording("File", "Tệp")
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
