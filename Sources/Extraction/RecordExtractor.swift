import Layout
import Reading
import Restoration
import RuleEngine

/// Makes the record of a document from its restored lines and blocks.
///
/// What cannot be read stays null and is said in a warning; nothing is guessed. Safe to use from any thread.
public struct RecordExtractor: Sendable {
  /// The rules that the extractor applies.
  public let rules: RuleSet
  private let names: KnownNames

  /// Creates an extractor.
  public init(rules: RuleSet) {
    self.rules = rules
    names = KnownNames(rules: rules)
  }

  /// The record of one document.
  ///
  /// - Parameters:
  ///   - modelDigest: Digest of the restoration model that made the lines.
  ///   - version: Version of the program.
  ///   - monitor: Watches the rules; one for each document.
  /// - Complexity: O(*n*) in the length of the text for each rule; rules that take too long are given up and named in
  ///   a warning.
  public func record(
    source: SourceDocument, lines: [RestoredLine], blocks: [Block], modelDigest: String, version: String,
    monitor: RuleMonitor = RuleMonitor()
  ) -> DocumentRecord {
    let context = DocumentContext(rules: rules, names: names, lines: lines, blocks: blocks, monitor: monitor)
    var record = Self.empty(source: source, lines: lines)
    record.producedBy = ProducerRecord(version: version, model: modelDigest, rules: rules.digest)
    fill(&record, context)
    record.quality = QualityRecord(
      confidence: CorrectionExtractor.meanConfidence(of: lines), garbageLines: garbageLines(context))
    record.corrections = CorrectionExtractor.corrections(in: lines)
    warnOfUncertainFields(in: &record)
    for trouble in context.monitor.troubles {
      let message = "rule \(trouble.rule) was given up: it tries too many ways to match; what it finds may be missing"
      record.warnings.append(WarningRecord(code: "rule_given_up", message: message, line: trouble.line))
    }
    return record
  }

  private func fill(_ record: inout DocumentRecord, _ context: DocumentContext) {
    var header = take(HeaderExtractor(context: context).header(), into: &record)
    record.type = header.type
    record.number = header.number
    record.place = header.place
    record.date = header.date?.iso
    record.title = header.title
    record.issuer = take(IssuerExtractor(context: context, header: header).issuer(), into: &record)

    checkSymbol(of: &record, header)
    header.number = record.number
    placeFromIssuer(into: &record, context)

    let lists = ListExtractor(context: context)
    record.addressees = lists.addressees()
    let bodies = [record.issuer?.name, record.issuer?.parent].compactMap { $0 }
    let symbol = record.number?.symbol.map { $0.split { "/-".contains($0) }.map(String.init) } ?? []
    record.recipients = lists.recipients(letters: SymbolLetters(rules: rules).letters(of: bodies).union(symbol))
    record.annexes = lists.annexes()
    record.footnotes = lists.footnotes()
    record.signature = take(SignatureExtractor(context: context).signature(), into: &record)
    record.sections = SectionExtractor(context: context, annexes: record.annexes).sections()

    let cited = CitationExtractor(context: context, header: header).citations()
    record.citations = take(cited.records, into: &record)
    let tasks = TaskExtractor(
      context: context, header: header, issuer: record.issuer, annexes: record.annexes, citations: cited.stretches)
    record.tasks = take(tasks.tasks(), into: &record)
  }

  /// Puts letters of the symbol right that stand for the issuer or the type and were misread.
  private func checkSymbol(of record: inout DocumentRecord, _ header: Header) {
    guard var number = record.number, let symbol = number.symbol, let issuer = record.issuer else { return }
    let issuers = [issuer.name, issuer.parent, issuer.onBehalf].compactMap { $0 }
    let usual = record.type.flatMap { rules.vocabularies["types"]?.entry(for: $0.name)?.attributes["code"] }
    let checked = SymbolCheck(rules: rules).checked(
      symbol, ocr: header.symbolRead, issuers: issuers, code: usual,
      isDoubtful: (record.evidence["/number"]?.confidence ?? 1) < Self.uncertain)
    guard checked != symbol, number.text.hasSuffix(symbol) else { return }
    number.text = number.text.dropLast(symbol.count) + checked
    number.symbol = checked
    record.number = number
    record.warnings.append(
      WarningRecord(
        code: "symbol_from_issuer", message: "the symbol was read as \(symbol); issuer and type spell it \(checked)",
        line: record.evidence["/number"]?.line))
  }

  /// Takes the place of a date line that cannot be read from the issuer's name, which ends with it.
  private func placeFromIssuer(into record: inout DocumentRecord, _ context: DocumentContext) {
    guard record.place == nil, let line = context.blocks(.placeDate, part: 0).first, let issuer = record.issuer,
      let place = context.findings("place_name", in: issuer.name).first?["place"],
      let start = line.block.lines?.lowerBound
    else { return }
    record.place = place
    if var evidence = record.evidence["/issuer"] {
      evidence.confidence /= 2
      record.evidence["/place"] = evidence
    }
    record.warnings.append(
      WarningRecord(
        code: "place_from_issuer", message: "the place cannot be read; the issuer's name ends with this one",
        line: start))
  }

  /// Below this a field of the header is given with a warning.
  private static let uncertain = 0.5

  private func warnOfUncertainFields(in record: inout DocumentRecord) {
    for field in ["type", "number", "issuer", "place", "date", "title"] {
      guard let evidence = record.evidence["/\(field)"], evidence.confidence < Self.uncertain else { continue }
      record.warnings.append(
        WarningRecord(
          code: "\(field)_uncertain", message: "the \(field) stands on doubtful readings", line: evidence.line))
    }
  }

  /// The value; its evidence and warnings go into the record.
  private func take<Value>(_ extracted: Extracted<Value>, into record: inout DocumentRecord) -> Value {
    record.evidence.merge(extracted.evidence) { first, _ in first }
    record.warnings += extracted.warnings
    return extracted.value
  }

  private func garbageLines(_ context: DocumentContext) -> Int {
    Set(context.blocks(.noise).flatMap { $0.block.pieces.map(\.line) }).count
  }

  private static func empty(source: SourceDocument, lines: [RestoredLine]) -> DocumentRecord {
    DocumentRecord(
      schemaVersion: DocumentRecord.currentSchemaVersion, id: String(source.sha256.prefix(16)),
      source: SourceRecord(
        path: source.path, sha256: source.sha256, bytes: source.byteCount, encoding: source.encoding,
        pages: source.pageCount, lines: source.lines.count),
      text: TextRecord(
        ocr: lines.map(\.ocr).joined(separator: "\n"), restored: lines.map(\.text).joined(separator: "\n")),
      quality: QualityRecord(confidence: 1, garbageLines: 0),
      producedBy: ProducerRecord(version: "", model: "", rules: ""))
  }
}
