import Layout
import RuleEngine

/// Reads the citations of one block: heads first, then what follows each of them.
struct CitationReader {
  let context: DocumentContext
  let block: SearchableBlock

  /// The mentions with a number or a name, from left to right.
  func mentions() -> [CitationMention] {
    let heads = heads()
    var mentions = withTypesOfLists(heads.map(numbered(_:)))
    for finding in context.findings("citation_named", in: block)
    where !heads.contains(where: { $0.range.overlaps(finding.range) }) {
      guard !mentions.contains(where: { $0.number == nil && $0.range.overlaps(finding.range) }) else { continue }
      mentions.append(named(finding))
    }
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    let own = context.findings("own_number", in: block)
    mentions.removeAll { mention in own.contains { $0.range.overlaps(mention.range) && mention.number == $0["number"] }
    }
    return mentions.map { asBasis($0, among: mentions) }
  }

  /// Type words with the bare sequence of a document cited elsewhere: `Nghị quyết 72`.
  func shortForms() -> [Finding] { context.findings("citation_short", in: block) }

  // MARK: - Parts

  /// Gives a number without a type word the type of the number before it, where both hold the same abbreviation:
  /// `các Quy định số 10-QĐ/TU, số 11-QĐ/TU`.
  private func withTypesOfLists(_ mentions: [CitationMention]) -> [CitationMention] {
    var mentions = mentions
    for index in mentions.indices.dropFirst() where mentions[index].type == nil {
      let before = mentions[index - 1]
      guard let own = mentions[index].number, let other = before.number else { continue }
      if CitationKey.code(of: own) == CitationKey.code(of: other) { mentions[index].type = before.type }
    }
    return mentions
  }

  /// The findings that begin a numbered citation; where two overlap the surer one counts.
  private func heads() -> [Finding] {
    var heads: [Finding] = []
    for finding in context.findings("citation", in: block).sorted(by: { $0.confidence > $1.confidence })
    where !heads.contains(where: { $0.range.overlaps(finding.range) }) {
      heads.append(finding)
    }
    return heads.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func numbered(_ head: Finding) -> CitationMention {
    var mention = mention(of: head)
    var cursor = head.range.upperBound
    func take(_ field: String) -> Finding? {
      guard let found = context.finding(field, at: cursor, in: block) else { return nil }
      cursor = found.range.upperBound
      return found
    }
    mention.date = take("citation_date")?["date"]
    mention.issuer = take("citation_issuer")?["issuer"]
    if mention.date == nil { mention.date = take("citation_date")?["date"] }
    let start = cursor
    let subject =
      take("citation_subject") ?? (mention.issuer == nil ? nil : take("citation_subject_behind_issuer"))
    if let subject {
      mention.subject = subject["subject"]
      mention.subjectRange = start..<subject.range.upperBound
    }
    if mention.issuer == nil { mention.issuer = head["issuer"] ?? proposer(before: head)?["issuer"] }
    mention.range = head.range.lowerBound..<cursor
    if let number = mention.number, let issuer = mention.issuer, let range = head.captures["number"]?.range {
      mention.number = SymbolCheck(rules: context.rules).checked(
        number, ocr: context.ocr(of: range, in: block), issuers: [issuer], code: code(of: mention.type),
        isDoubtful: context.confidence(of: range, in: block) < 0.5)
    }
    return mention
  }

  /// The abbreviation of a type.
  private func code(of type: String?) -> String? {
    type.flatMap { context.rules.vocabularies["types"]?.entry(for: $0) }?.attributes["code"]
  }

  /// Who made the proposal that the citation names, said before it.
  private func proposer(before head: Finding) -> Finding? {
    context.findings("citation_proposer", in: block, range: 0..<head.range.lowerBound).last {
      $0.range.upperBound == head.range.lowerBound
    }
  }

  private func named(_ finding: Finding) -> CitationMention {
    var mention = mention(of: finding)
    if let date = context.finding("citation_date", at: finding.range.upperBound, in: block) {
      mention.date = date["date"]
      mention.range = finding.range.lowerBound..<date.range.upperBound
    }
    // "Bộ luật Dân sự" is a code whatever rule found it.
    let types = context.rules.vocabularies["types"]?.entries ?? []
    let kind = types.filter { type in finding["name"].map { PlainText.begins($0, with: type.name) } ?? false }
    mention.type = kind.max { $0.name.count < $1.name.count }?.name ?? mention.type
    mention.joinsLongerNames = finding["joins"] != nil
    return mention
  }

  private func mention(of finding: Finding) -> CitationMention {
    CitationMention(
      type: finding["type"],
      number: number(of: finding),
      name: finding["name"], isBasis: false, block: block.index,
      line: block.block.line(at: finding.range.lowerBound) ?? 0, range: finding.range,
      evidence: context.evidence(of: finding, in: block))
  }

  /// The number with what the grammar of numbers and the OCR's own reading tell of damaged letters.
  private func number(of finding: Finding) -> String? {
    guard var number = finding["number"] else { return nil }
    let types = context.rules.vocabularies["types"]
    number = CitationKey.repaired(number, types: types)
    if let mended = context.findings("number_repair", in: number).first, let text = mended["text"] {
      number = String(number.unicodeScalars.prefix(mended.range.lowerBound)) + text
    }
    guard let type = finding["type"], types?.entry(for: type)?.attributes["default"] == "true",
      let range = finding.captures["number"]?.range, let ocr = context.ocr(of: range, in: block)
    else { return number }
    return SymbolReading.departmentAsRead(number, ocr: ocr)
  }

  /// A mention in the preamble is a basis when a word such as "căn cứ" governs it and no other's subject holds it.
  private func asBasis(_ mention: CitationMention, among all: [CitationMention]) -> CitationMention {
    guard block.block.kind == .preamble, block.block.part == 0,
      !all.contains(where: { $0.subjectRange?.contains(mention.range.lowerBound) ?? false }),
      context.findings("citation_basis", in: block).contains(where: {
        $0.range.lowerBound <= mention.range.lowerBound
      })
    else { return mention }
    var mention = mention
    mention.isBasis = true
    return mention
  }
}
