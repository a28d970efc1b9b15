import Extraction

/// Records made for tests from little.
enum SampleRecord {
  static func record(
    id: String = "0123456789abcdef", number: String? = "36-KH/ĐU", date: String? = "2026-01-10",
    title: String? = "về công tác dân vận", tasks: [TaskRecord] = [], citations: [CitationRecord] = []
  ) -> DocumentRecord {
    DocumentRecord(
      schemaVersion: DocumentRecord.currentSchemaVersion, id: id,
      source: SourceRecord(
        path: "scans/\(id).txt", sha256: id, bytes: 10, encoding: "UTF-8", pages: 1, lines: 9),
      type: TypeRecord(name: "Kế hoạch", code: "KH"), number: number.map { NumberRecord(text: $0) },
      issuer: IssuerRecord(name: "Đảng ủy phường"), date: date, title: title, citations: citations, tasks: tasks,
      text: TextRecord(ocr: "x", restored: "x"), quality: QualityRecord(confidence: 0.98765, garbageLines: 0),
      producedBy: ProducerRecord(version: "1", model: "m", rules: "r"))
  }

  static func task(
    _ text: String = "Rà soát", line: Int = 4, assignees: [String] = ["Sở Nội vụ"], _ deadlines: DeadlineRecord...
  ) -> TaskRecord {
    TaskRecord(section: "II.1", lines: [line, line], text: text, assignees: assignees, deadlines: deadlines)
  }
}
