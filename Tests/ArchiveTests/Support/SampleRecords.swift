import Crypto
import Extraction
import Foundation

/// Records made for tests from little.
enum SampleRecords {
  /// A record of a document with this text; its id depends on the path.
  static func record(
    path: String, type: TypeRecord? = TypeRecord(name: "Kế hoạch", code: "KH"), number: String? = nil,
    issuer: String? = nil, date: String? = nil, title: String? = nil, text: String = "", pages: Int = 1
  ) -> DocumentRecord {
    let sha256 = SHA256.hash(data: Data(path.utf8)).map { String(format: "%02x", $0) }.joined()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    return DocumentRecord(
      schemaVersion: DocumentRecord.currentSchemaVersion, id: String(sha256.prefix(16)),
      source: SourceRecord(
        path: path, sha256: sha256, bytes: text.utf8.count, encoding: "UTF-8", pages: pages, lines: lines),
      type: type, number: number.map { NumberRecord(text: $0) }, issuer: issuer.map { IssuerRecord(name: $0) },
      date: date, title: title, text: TextRecord(ocr: text, restored: text),
      quality: QualityRecord(confidence: 0.9, garbageLines: 0),
      producedBy: ProducerRecord(version: "1", model: "m", rules: "r"))
  }
}
