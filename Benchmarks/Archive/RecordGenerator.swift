import Crypto
import Extraction
import Foundation

/// Makes records as an import would make of clean pages, without restoring anything.
struct RecordGenerator {
  private static let types = [
    ("Kế hoạch", "KH"), ("Công văn", nil), ("Quyết định", "QĐ"), ("Báo cáo", "BC"), ("Thông báo", "TB"),
    ("Nghị quyết", "NQ"),
  ]
  private static let issuers = [
    "Đảng ủy phường Bình Định", "Ủy ban nhân dân tỉnh Quảng Trị", "Sở Nội vụ", "Ban Thường vụ Tỉnh ủy", "Công an tỉnh",
  ]
  private let generator: TextGenerator

  init(generator: TextGenerator) {
    self.generator = generator
  }

  func record(_ number: Int) -> DocumentRecord {
    let text = generator.text(number)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let sha256 = SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    let type = Self.types[number % Self.types.count]
    let symbol = (type.1.map { $0 + "/" } ?? "") + "UBND"
    let date = String(format: "%04d-%02d-%02d", 2016 + number % 11, 1 + number / 11 % 12, 1 + number / 132 % 28)
    return DocumentRecord(
      schemaVersion: DocumentRecord.currentSchemaVersion, id: String(sha256.prefix(16)),
      source: SourceRecord(
        path: "scans/\(number).txt", sha256: sha256, bytes: text.utf8.count, encoding: "UTF-8", pages: 1,
        lines: lines.count),
      type: TypeRecord(name: type.0, code: type.1),
      number: NumberRecord(text: "\(number + 1)-\(symbol)", sequence: number + 1, symbol: symbol),
      issuer: IssuerRecord(name: Self.issuers[number % Self.issuers.count]), date: date,
      title: lines.dropFirst(20).prefix(2).joined(separator: " "),
      citations: [CitationRecord(type: "Kết luận", number: "\(number % 500)-KL/TW", role: .basis)],
      tasks: [
        TaskRecord(
          section: "I", text: String(lines[30]), assignees: ["Sở Nội vụ"],
          deadlines: [DeadlineRecord(text: "trước", date: date, relation: .before)])
      ],
      text: TextRecord(ocr: "", restored: text), quality: QualityRecord(confidence: 0.95, garbageLines: 0),
      producedBy: ProducerRecord(version: "1", model: "m", rules: "r"))
  }
}
