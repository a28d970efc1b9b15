import Extraction

/// All that the index keeps of a document, made without the index so that several threads can do so at a time.
struct IndexedDocument: Sendable {
  /// The record without what only its file keeps: the text as read, corrections and evidence, most of its memory.
  let record: DocumentRecord
  let file: StoredFile
  /// The terms with their weights.
  let terms: [(term: Int64, posting: Posting)]
  /// The words in the spelling of the index, by their hash.
  let words: [UInt64: String]
  /// What tells a second scan of the same document.
  let sketch: TextSketch

  init(_ record: DocumentRecord, file: StoredFile) {
    var kept = record
    (kept.text.ocr, kept.corrections, kept.evidence) = ("", [], [:])
    self.record = kept
    self.file = file
    var counter = TermCounter()
    for field in SearchField.allCases {
      if let content = Self.content(of: field, in: record) { counter.add(content, field: field) }
    }
    terms = counter.terms()
    words = counter.words
    sketch = TextSketch(record.text.restored)
  }

  /// The text of a field that is searched.
  static func content(of field: SearchField, in record: DocumentRecord) -> String? {
    switch field {
    // With the word before it, so that `số 36` finds the document itself.
    case .number: record.number.map { "số " + $0.text }
    case .symbol: record.number?.symbol
    case .type: record.type.map { join([$0.name, $0.code]) }
    case .title: record.title
    case .issuer: record.issuer.map { join([$0.name, $0.onBehalf, $0.parent]) }
    case .place: record.place
    case .signer: record.signature.map { join([$0.name, $0.position, $0.authority]) }
    case .assignees: join(record.tasks.flatMap { $0.assignees + $0.coordinating })
    case .citations: join(record.citations.map { join([$0.type, $0.number, $0.name, $0.issuer, $0.subject]) })
    case .tasks: join(record.tasks.map(\.text))
    case .text: record.text.restored
    }
  }

  /// Texts with a line end between them.
  private static func join(_ texts: [String?]) -> String {
    texts.compactMap { $0 }.joined(separator: "\n")
  }
}
