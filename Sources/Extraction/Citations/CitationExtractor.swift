import Layout
import RuleEngine

/// All documents cited, each once, with all its mentions.
struct CitationExtractor {
  let context: DocumentContext
  let header: Header

  /// The stretches of each block that citations take up, so that their dates are not read as deadlines.
  typealias Stretches = [Int: [Range<Int>]]

  func citations() -> (records: Extracted<[CitationRecord]>, stretches: Stretches) {
    var groups: [Group] = []
    var short: [(finding: Finding, block: SearchableBlock)] = []
    var stretches: Stretches = [:]
    for block in context.blocks where Self.kinds.contains(block.block.kind) {
      let reader = CitationReader(context: context, block: block)
      for mention in reader.mentions() where !isOwn(mention) {
        stretches[block.index, default: []].append(mention.range.lowerBound..<headEnd(of: mention))
        add(mention, to: &groups)
      }
      short += reader.shortForms().map { ($0, block) }
    }
    for (finding, block) in short { add(finding, in: block, to: &groups) }
    return (records(of: groups), stretches)
  }

  // MARK: - Grouping

  private struct Group {
    var mentions: [CitationMention]
    var lines: [(block: Int, offset: Int, line: Int)]
  }

  private static let kinds: Set<BlockKind> = [
    .title, .preamble, .heading, .paragraph, .bullet, .tableRow, .footnote, .annexTitle, .annexType, .addressee,
  ]

  private func isOwn(_ mention: CitationMention) -> Bool {
    guard let own = header.number?.text, let number = mention.number else { return false }
    // Numbers begin again each year or term: last year's document of this number is another one.
    if let date = mention.date, let ownYear = header.date?.year, !date.hasPrefix("\(ownYear)-") { return false }
    return CitationKey.of(number: own) == CitationKey.of(number: number)
  }

  private func headEnd(of mention: CitationMention) -> Int {
    mention.subjectRange?.lowerBound ?? mention.range.upperBound
  }

  private func add(_ mention: CitationMention, to groups: inout [Group]) {
    let place = (mention.block, mention.range.lowerBound, mention.line)
    if let index = groups.firstIndex(where: { $0.mentions.contains { same($0, mention) } }) {
      groups[index].mentions.append(mention)
      groups[index].lines.append(place)
    } else {
      groups.append(Group(mentions: [mention], lines: [place]))
    }
  }

  /// A short form counts for the one document of that type and sequence, and for nothing where there are several.
  private func add(_ finding: Finding, in block: SearchableBlock, to groups: inout [Group]) {
    let fitting = groups.indices.filter { index in
      groups[index].mentions.contains { mention in
        mention.type == finding["type"] && mention.number.flatMap(sequence) == finding["sequence"]
      }
    }
    guard let index = fitting.first, fitting.count == 1,
      let line = block.block.line(at: finding.range.lowerBound)
    else { return }
    groups[index].lines.append((block.index, finding.range.lowerBound, line))
  }

  private func sequence(of number: String) -> String? {
    Int(number.prefix { $0.isNumber }).map(String.init)
  }

  private func same(_ a: CitationMention, _ b: CitationMention) -> Bool {
    if let x = a.number, let y = b.number { return CitationKey.of(number: x) == CitationKey.of(number: y) }
    guard let x = a.name, let y = b.name else { return false }
    if CitationKey.of(name: x) == CitationKey.of(name: y) { return true }
    guard a.joinsLongerNames, b.joinsLongerNames else { return false }
    let (shorter, longer) = x.count < y.count ? (x, y) : (y, x)
    return CitationKey.of(name: longer).hasPrefix(CitationKey.of(name: shorter) + " ")
  }

  // MARK: - Records

  private func records(of groups: [Group]) -> Extracted<[CitationRecord]> {
    var result = Extracted<[CitationRecord]>([])
    for group in groups {
      guard let first = group.mentions.first else { continue }
      let record = record(of: group, first)
      let pointer = "/citations/\(result.value.count)"
      result.note(pointer, first.evidence)
      check(record, first, into: &result)
      result.value.append(record)
    }
    return result
  }

  private func record(of group: Group, _ first: CitationMention) -> CitationRecord {
    let mentions = group.mentions
    let number = mentions.compactMap(\.number).first
    let type = mentions.compactMap(\.type).first
    return CitationRecord(
      type: type ?? number.flatMap(typeName), typeCode: number.flatMap(typeCode), number: number,
      name: mentions.compactMap(\.name).first, date: mentions.compactMap(\.date).first,
      issuer: mentions.compactMap(\.issuer).max { $0.count < $1.count },
      subject: mentions.compactMap(\.subject).first,
      role: mentions.contains(where: \.isBasis) ? .basis : .mention,
      mentions: group.lines.sorted { ($0.block, $0.offset) < ($1.block, $1.offset) }.map { .init(line: $0.line) })
  }

  /// The abbreviation of the type in a number, if it holds one: `QĐ` of `18/2021/QĐ-TTg`.
  private func typeCode(of number: String) -> String? {
    guard let code = CitationKey.code(of: number) else { return nil }
    let known = context.rules.vocabularies["types"]?.entries.contains { $0.attributes["code"] == code } ?? false
    return known ? code : nil
  }

  private func typeName(of number: String) -> String? {
    typeCode(of: number).flatMap { context.rules.vocabularies["types"]?.entry(where: "code", is: $0)?.name }
  }

  private func check(_ record: CitationRecord, _ first: CitationMention, into result: inout Extracted<[CitationRecord]>)
  {
    guard let date = record.date else { return }
    let name = record.number ?? record.name ?? ""
    guard let day = CalendarDay(iso: date) else {
      result.warn("citation_date_impossible", "\(name) is dated \(date), a day that does not exist", line: first.line)
      return
    }
    if let own = header.date, day > own {
      result.warn(
        "citation_date_after_document", "\(name) is dated \(date), after the document itself (\(own.iso))",
        line: first.line)
    }
  }
}
