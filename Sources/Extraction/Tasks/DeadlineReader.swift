import Layout
import RuleEngine

/// Reads the deadlines of a paragraph.
struct DeadlineReader {
  let context: DocumentContext
  let header: Header

  /// - Parameter outside: Stretches of the block that citations take up; no deadline begins there.
  /// - Returns: The deadlines from left to right, their evidence by `/0`, `/1` and so on.
  func deadlines(in block: SearchableBlock, outside: [Range<Int>]) -> Extracted<[DeadlineRecord]> {
    var result = Extracted<[DeadlineRecord]>([])
    for finding in findings(in: block) where !outside.contains(where: { $0.contains(finding.range.lowerBound) }) {
      for record in records(of: finding, in: block, &result) where !repeats(record, result.value) {
        result.note("/\(result.value.count)", context.evidence(of: finding, in: block))
        result.value.append(record)
      }
    }
    return result
  }

  /// Whether a recurrence was named in the paragraph before.
  private func repeats(_ record: DeadlineRecord, _ others: [DeadlineRecord]) -> Bool {
    record.rrule != nil && others.contains { $0.rrule == record.rrule && $0.relation == record.relation }
  }

  /// The findings of all rules, the surest and among equals the longest where they overlap.
  private func findings(in block: SearchableBlock) -> [Finding] {
    let candidates = context.findings("deadline", in: block).sorted {
      ($0.confidence, $0.range.count) > ($1.confidence, $1.range.count)
    }
    var chosen: [Finding] = []
    for finding in candidates where !chosen.contains(where: { $0.range.overlaps(finding.range) }) {
      chosen.append(finding)
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func records(
    of finding: Finding, in block: SearchableBlock, _ result: inout Extracted<[DeadlineRecord]>
  ) -> [DeadlineRecord] {
    var text = PlainText.withoutEnd(finding.text)
    if let strokes = finding.captures["strokes"]?.text, let printed = finding["printed"] {
      text = text.replacing(" \(strokes)", with: " \(printed)", maxReplacements: 1)
    }
    if let doubt = finding["doubt"] {
      result.warn(doubt, "\(text) cannot stand so", line: block.block.line(at: finding.range.lowerBound))
    }
    let relation = finding["relation"].flatMap(DeadlineRecord.Relation.init(rawValue:)) ?? .every
    if finding["event"] != nil { return [DeadlineRecord(text: text, relation: relation)] }
    if let rule = Recurrence(finding)?.text { return [DeadlineRecord(text: text, relation: relation, rrule: rule)] }
    if let day = number("day", finding), let month = number("month", finding), finding["year"] == nil {
      return [withoutYear(text, relation, day: day, month: month, finding, block)]
    }
    let days = periodEnds(finding, year: number("year", finding) ?? yearOfPeriod(finding))
    guard !days.isEmpty else {
      if finding["day"] != nil {
        result.warn(
          "deadline_impossible", "there is no such day: \(text)", line: block.block.line(at: finding.range.lowerBound))
      }
      return [DeadlineRecord(text: text, relation: relation)]
    }
    // A day before the document's own tells of the past: "đến ngày 30/4/2026, tỉnh mới giải ngân".
    return days.filter { day in header.date.map { day >= $0 } ?? true }
      .map { DeadlineRecord(text: text, date: $0.iso, relation: relation) }
  }

  /// The day named, or the last day of the period named; two for two months in one phrase.
  private func periodEnds(_ finding: Finding, year: Int?) -> [CalendarDay] {
    guard let year else { return [] }
    if let quarter = number("quarter", finding) {
      return [CalendarDay(lastOf: quarter * 3, year: year)].compactMap { $0 }
    }
    if let half = number("half", finding) { return [CalendarDay(lastOf: half * 6, year: year)].compactMap { $0 } }
    guard let month = number("month", finding) else { return [CalendarDay(lastOf: 12, year: year)].compactMap { $0 } }
    if let day = number("day", finding) {
      return [CalendarDay(year: year, month: month, day: day)].compactMap { $0 }
    }
    let earlier = number("earlier", finding).flatMap { CalendarDay(lastOf: $0, year: year) }
    return [earlier, CalendarDay(lastOf: month, year: year)].compactMap { $0 }
  }

  /// The year of a month, quarter or half-year named without one: that of the plan, the next where it is over by then.
  private func yearOfPeriod(_ finding: Finding) -> Int? {
    guard let year = planYear,
      let month = number("month", finding) ?? number("quarter", finding).map({ $0 * 3 })
        ?? number("half", finding).map({ $0 * 6 }),
      let end = CalendarDay(lastOf: month, year: year)
    else { return nil }
    return header.date.map { end < $0 } ?? false ? year + 1 : year
  }

  // MARK: - Days without a year

  /// A day of every year where the sentence says so, otherwise of the year that the document is for.
  private func withoutYear(
    _ text: String, _ relation: DeadlineRecord.Relation, day: Int, month: Int, _ finding: Finding,
    _ block: SearchableBlock
  ) -> DeadlineRecord {
    if recurs(finding, block) {
      return DeadlineRecord(text: text, relation: relation, rrule: "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=\(day)")
    }
    var date = planYear.flatMap { CalendarDay(year: $0, month: month, day: day) }
    if let own = header.date, let early = date, early < own {
      date = CalendarDay(year: early.year + 1, month: month, day: day)
    }
    return DeadlineRecord(text: text, date: date?.iso, relation: relation)
  }

  private func recurs(_ finding: Finding, _ block: SearchableBlock) -> Bool {
    let ends = context.findings("sentence_end", in: block).map(\.range.upperBound)
    let start = ends.last { $0 <= finding.range.lowerBound } ?? 0
    let end = ends.first { $0 >= finding.range.upperBound } ?? block.text.count
    return !context.findings("recurring_sentence", in: block, range: start..<max(start, end)).isEmpty
  }

  /// The year that the title says the plan is for, otherwise the year of the document.
  private var planYear: Int? {
    let title = header.title.flatMap { context.findings("plan_year", in: $0).last?["year"] }.flatMap { Int($0) }
    return title ?? header.date?.year
  }

  private func number(_ name: String, _ finding: Finding) -> Int? { finding[name].flatMap { Int($0) } }
}
