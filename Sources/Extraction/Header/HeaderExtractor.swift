import Layout
import RuleEngine

/// Type, number, place, date and title of the document itself.
struct HeaderExtractor {
  let context: DocumentContext

  func header() -> Extracted<Header> {
    var header = Extracted(Header())
    number(into: &header)
    type(into: &header)
    placeAndDate(into: &header)
    title(into: &header)
    return header
  }

  // MARK: - Number

  private func number(into header: inout Extracted<Header>) {
    let lines = context.blocks(.number, .letterhead, part: 0)
    for block in lines {
      guard let found = best(context.findings("number", in: block)), let text = found["text"] else { continue }
      header.value.number = split(asRead(text, found, block))
      header.value.symbolRead = symbolRead(found, block)
      header.note("/number", context.evidence(of: found, in: block))
      return
    }
    if let (found, block) = numberInAnnex(), let text = found["number"] {
      header.value.number = split(text)
      header.note("/number", context.evidence(of: found, group: "number", in: block))
      header.warn("number_from_annex", "the number line is lost; the annex names this number", line: line(found, block))
      return
    }
    for block in lines {
      guard let found = best(context.findings("number_unreadable", in: block)), let text = found["text"] else {
        continue
      }
      header.value.number = NumberRecord(text: text, sequence: nil, symbol: found["symbol"])
      header.value.symbolRead = symbolRead(found, block)
      header.note("/number", context.evidence(of: found, in: block))
      header.warn("number_unreadable", "the number before the symbol cannot be read", line: line(found, block))
      return
    }
    header.warn("number_missing", "no document number was found")
  }

  /// The number of an official letter with its department as the OCR read it; others unchanged.
  private func asRead(_ text: String, _ found: Finding, _ block: SearchableBlock) -> String {
    let types = context.rules.vocabularies["types"]
    let type = CitationKey.code(of: text).flatMap { types?.entry(where: "code", is: $0) }
    guard type == nil, let ocr = symbolRead(found, block) else { return text }
    return SymbolReading.departmentAsRead(text, ocr: ocr)
  }

  private func symbolRead(_ found: Finding, _ block: SearchableBlock) -> String? {
    found.captures["symbol"].flatMap { context.ocr(of: $0.range, in: block) }
  }

  /// Where an annex of the same file says which document it belongs to.
  private func numberInAnnex() -> (Finding, SearchableBlock)? {
    for block in context.blocks where block.block.part > 0 {
      if let found = best(context.findings("own_number", in: block)) { return (found, block) }
    }
    return nil
  }

  /// A number known only as a whole, taken apart by the same rules as a number line.
  private func split(_ text: String) -> NumberRecord {
    let found = best(context.findings("number", in: text))
    return NumberRecord(text: text, sequence: found?["sequence"].flatMap(Int.init), symbol: found?["symbol"])
  }

  // MARK: - Type

  private func type(into header: inout Extracted<Header>) {
    for block in context.blocks(.type, part: 0) {
      guard let found = best(context.findings("type", in: block)), let name = found["name"] else { continue }
      header.value.type = TypeRecord(name: name, code: code(of: name, found["code"], header.value.number))
      header.note("/type", context.evidence(of: found, in: block))
      return
    }
    let letter = context.rules.vocabularies["types"]?.entries.first { $0.attributes["default"] == "true" }
    if let letter, let subject = context.blocks(.title, part: 0).first, isOfficialLetter(subject, header.value.number) {
      let code = letter.attributes["code"]
      let isCoded = header.value.number?.symbol.flatMap { $0.split { "/-".contains($0) }.first } == code.map { $0[...] }
      header.value.type = TypeRecord(name: letter.name, code: isCoded ? code : nil)
      header.note("/type", context.evidence(of: subject))
      return
    }
    guard let symbol = header.value.number?.symbol, let evidence = header.evidence["/number"] else {
      header.warn("type_missing", "no line names the type of the document")
      return
    }
    // Without a type line the symbol tells the type; an official letter's symbol holds no type.
    let letters = symbol.split { "/-".contains($0) }.first.map(String.init) ?? ""
    let types = context.rules.vocabularies["types"]
    if let entry = types?.entry(where: "code", is: letters) {
      header.value.type = TypeRecord(name: entry.name, code: letters)
    } else if let letter {
      header.value.type = TypeRecord(name: letter.name, code: nil)
    }
    header.note("/type", evidence)
  }

  /// Whether a document without a type line is an official letter: its title begins with "V/v", or it goes to
  /// addressees and its symbol names no type that does so too.
  private func isOfficialLetter(_ title: SearchableBlock, _ number: NumberRecord?) -> Bool {
    if isSubjectLine(title) { return true }
    guard !context.blocks(.addressee, part: 0).isEmpty else { return false }
    let letters = number?.symbol.flatMap { $0.split { "/-".contains($0) }.first }.map(String.init)
    let type = letters.flatMap { context.rules.vocabularies["types"]?.entry(where: "code", is: $0) }
    return type?.attributes["addressed"] != "true"
  }

  /// Whether a title is the subject of an official letter, which no other type has: `V/v …`.
  private func isSubjectLine(_ title: SearchableBlock) -> Bool {
    context.finding("subject_line", at: 0, in: title) != nil
  }

  /// The abbreviation printed in the number where there is one, otherwise the usual one.
  private func code(of name: String, _ usual: String?, _ number: NumberRecord?) -> String? {
    guard let symbol = number?.symbol else { return usual }
    let printed = symbol.split { "/-".contains($0) }.first.map(String.init)
    let known = context.rules.vocabularies["types"]?.entries.contains { $0.attributes["code"] == printed } ?? false
    return known ? printed : usual
  }

  // MARK: - Place, date, title

  private func placeAndDate(into header: inout Extracted<Header>) {
    for block in context.blocks(.placeDate, .letterhead, part: 0) {
      guard let found = best(context.findings("place_date", in: block)) else { continue }
      if header.value.place == nil, let place = found["place"] {
        header.value.place = place
        header.note("/place", context.evidence(of: found, group: "place", in: block))
      }
      guard header.value.date == nil, let text = found["date"] else { continue }
      header.value.date = CalendarDay(iso: text)
      if header.value.date == nil {
        header.warn("date_impossible", "there is no such day: \(text)", line: line(found, block))
      } else {
        header.note("/date", context.evidence(of: found, in: block))
      }
    }
    if header.value.date == nil, !header.warnings.contains(where: { $0.code == "date_impossible" }) {
      dateFromAnnex(into: &header)
    }
    if header.value.place == nil { header.warn("place_missing", "no place was found beside the date") }
  }

  private func dateFromAnnex(into header: inout Extracted<Header>) {
    if let (found, block) = numberInAnnex(), let day = found["date"].flatMap(CalendarDay.init(iso:)) {
      header.value.date = day
      header.note("/date", context.evidence(of: found, in: block))
      header.warn("date_from_annex", "the date line is lost; the annex names this date", line: line(found, block))
    } else {
      header.warn("date_missing", "no date of the document was found")
    }
  }

  private func title(into header: inout Extracted<Header>) {
    let blocks = context.blocks(.title, part: 0)
    var text = blocks.map(\.block.text).joined(separator: " ")
    if let prefix = context.finding("title_prefix", in: text, kind: .title) {
      text = String(String.UnicodeScalarView(Array(text.unicodeScalars.dropFirst(prefix.range.upperBound))))
    } else if header.value.type.map(isDefault) == true, let mark = scannedMark(of: blocks) {
      text = PlainText.suffix(of: text, from: mark)
    }
    if let suffix = context.findings("title_suffix", in: text, kind: .title).first {
      text = String(String.UnicodeScalarView(Array(text.unicodeScalars.prefix(suffix.range.lowerBound))))
    }
    text = PlainText.withoutEnd(text, ";: ")
    header.value.title = text.isEmpty ? nil : text
    if let first = blocks.first, header.value.title != nil {
      header.note("/title", context.evidence(of: first))
    } else {
      header.warn("title_missing", "no title was found")
    }
  }

  private func isDefault(_ type: TypeRecord) -> Bool {
    context.rules.vocabularies["types"]?.entry(for: type.name)?.attributes["default"] == "true"
  }

  /// Where the first word of a title ends that the OCR read as "V/v" damaged, whatever restoration made of it.
  private func scannedMark(of blocks: [SearchableBlock]) -> Int? {
    guard let block = blocks.first, let token = context.tokens(below: 0..<1, in: block).first,
      !context.findings("subject_mark_scanned", in: token.ocr).isEmpty
    else { return nil }
    return token.restored.unicodeScalars.count + 1
  }

  private func best(_ findings: [Finding]) -> Finding? {
    findings.max { ($0.confidence, $1.range.lowerBound) < ($1.confidence, $0.range.lowerBound) }
  }

  private func line(_ finding: Finding, _ block: SearchableBlock) -> Int? {
    block.block.line(at: finding.range.lowerBound)
  }
}
