import Extraction

/// Records with every kind of content, the same for the same seed.
struct RandomRecords {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func record() -> DocumentRecord {
    let sha256 = (0..<64).map { _ in String(Int.random(in: 0..<16, using: &self), radix: 16) }.joined()
    return DocumentRecord(
      schemaVersion: DocumentRecord.currentSchemaVersion, id: String(sha256.prefix(16)),
      source: SourceRecord(
        path: text(), sha256: sha256, bytes: count(), encoding: "UTF-8", pages: count(), lines: count()),
      type: maybe { TypeRecord(name: $0.text(), code: $0.maybe { $0.text() }) },
      number: maybe {
        NumberRecord(text: $0.text(), sequence: $0.maybe { $0.count() }, symbol: $0.maybe { $0.text() })
      },
      issuer: maybe {
        IssuerRecord(name: $0.text(), parent: $0.maybe { $0.text() }, onBehalf: $0.maybe { $0.text() })
      },
      place: maybe { $0.text() }, date: maybe { _ in "2026-03-13" }, title: maybe { $0.text() },
      citations: some { $0.citation() }, sections: some { $0.section(depth: 3) }, tasks: some { $0.task() },
      signature: maybe {
        SignatureRecord(
          authority: $0.maybe { $0.text() }, position: $0.maybe { $0.text() }, name: $0.text(),
          signedAt: $0.maybe { $0.text() })
      },
      addressees: some { $0.text() }, recipients: some { $0.text() },
      annexes: some { AnnexRecord(type: $0.text(), title: $0.maybe { $0.text() }, line: $0.count()) },
      footnotes: some { FootnoteRecord(label: $0.text(), lines: $0.some { $0.count() }) },
      text: TextRecord(ocr: text(), restored: text()),
      corrections: some { $0.correction() },
      evidence: Dictionary(some { ("/" + $0.text(), $0.evidence()) }, uniquingKeysWith: { first, _ in first }),
      warnings: some { WarningRecord(code: $0.text(), message: $0.text(), line: $0.maybe { $0.count() }) },
      quality: QualityRecord(confidence: fraction(), garbageLines: count()),
      producedBy: ProducerRecord(version: text(), model: text(), rules: text()))
  }

  private mutating func citation() -> CitationRecord {
    CitationRecord(
      type: maybe { $0.text() }, typeCode: maybe { $0.text() }, number: maybe { $0.text() },
      name: maybe { $0.text() }, date: maybe { _ in "2025-08-26" }, issuer: maybe { $0.text() },
      subject: maybe { $0.text() }, role: Bool.random(using: &self) ? .basis : .mention,
      mentions: some { CitationRecord.Mention(line: $0.count()) })
  }

  private mutating func section(depth: Int) -> SectionRecord {
    SectionRecord(
      label: text(), title: text(), line: count(), children: depth == 0 ? [] : some { $0.section(depth: depth - 1) })
  }

  private mutating func task() -> TaskRecord {
    TaskRecord(
      section: text(), lines: [count(), count()], text: text(), assignees: some { $0.text() },
      coordinating: some { $0.text() },
      deadlines: some {
        DeadlineRecord(
          text: $0.text(), date: $0.maybe { _ in "2026-12-05" }, relation: .every,
          rrule: $0.maybe { _ in "FREQ=YEARLY;BYMONTH=6,12" })
      },
      targets: some {
        TargetRecord(
          text: $0.text(), comparison: "at_least", value: Double($0.count()) / 4, unit: $0.maybe { $0.text() })
      })
  }

  private mutating func correction() -> CorrectionRecord {
    CorrectionRecord(
      line: count(), start: count(), end: count(), ocr: text(), restored: text(), confidence: fraction(),
      alternatives: some { $0.text() })
  }

  private mutating func evidence() -> EvidenceRecord {
    EvidenceRecord(rule: text(), line: count(), start: count(), end: count(), confidence: fraction())
  }

  private mutating func count() -> Int { Int.random(in: 1...5_000, using: &self) }

  /// A probability that four decimals hold.
  private mutating func fraction() -> Double { Double(Int.random(in: 0...10_000, using: &self)) / 10_000 }

  private mutating func text() -> String {
    let parts = [
      "Đảng ủy", "\"", "\\", "\n", "/on_behalf", "typeCode", "\u{0C}", "1.", "hoà", "😀", "\u{1}", "⟨?⟩", "~1",
    ]
    return (0..<Int.random(in: 1...4, using: &self)).compactMap { _ in parts.randomElement(using: &self) }.joined()
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    Bool.random(using: &self) ? make(&self) : nil
  }

  private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in make(&self) }
  }
}

extension RandomRecords: RandomNumberGenerator {
  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
