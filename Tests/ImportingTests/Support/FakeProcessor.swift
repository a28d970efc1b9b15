import Extraction
import Foundation
import Importing
import Reading
import Synchronization

/// Makes records of little more than the text; fails where the text says so.
final class FakeProcessor: DocumentProcessor {
  struct Refusal: Error, CustomStringConvertible {
    var description: String { "the text asks for it" }
  }

  let producer: ProducerRecord
  private let shared = Mutex((read: 0, made: 0, inWork: 0, most: 0))
  private let onRecord: @Sendable (Int) -> Void

  init(rules: String = "r", onRecord: @escaping @Sendable (Int) -> Void = { _ in }) {
    producer = ProducerRecord(version: "1", model: "m", rules: rules)
    self.onRecord = onRecord
  }

  /// How many files were read.
  var read: Int { shared.withLock { $0.read } }
  /// How many records were made.
  var made: Int { shared.withLock { $0.made } }
  /// The most records that were in work at a time.
  var most: Int { shared.withLock { $0.most } }

  func read(_ path: String) throws -> SourceDocument {
    shared.withLock { $0.read += 1 }
    return try DocumentReader().read(path)
  }

  func record(of document: SourceDocument) throws -> DocumentRecord {
    let made = shared.withLock { shared in
      shared.made += 1
      shared.inWork += 1
      shared.most = max(shared.most, shared.inWork)
      return shared.made
    }
    defer { shared.withLock { $0.inWork -= 1 } }
    onRecord(made)
    let text = document.lines.map(\.text).joined(separator: "\n")
    if text.contains("refuse") { throw Refusal() }
    // So that threads overtake each other.
    usleep(UInt32(document.byteCount % 7) * 300)
    return DocumentRecord(
      schemaVersion: DocumentRecord.currentSchemaVersion, id: String(document.sha256.prefix(16)),
      source: SourceRecord(
        path: document.path, sha256: document.sha256, bytes: document.byteCount, encoding: document.encoding,
        pages: document.pageCount, lines: document.lines.count),
      title: document.lines.first?.text, text: TextRecord(ocr: text, restored: text),
      warnings: [WarningRecord(code: "number_missing", message: "no number")],
      quality: QualityRecord(confidence: 1, garbageLines: 0), producedBy: producer)
  }
}
