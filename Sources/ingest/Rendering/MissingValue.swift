import Extraction
import OrderedJSON

/// Why a value is missing: where it was looked for, which rules were tried and where they nearly matched.
struct MissingValue: Encodable {
  /// JSON pointer to the value.
  var field: String
  /// Always null, so that programs tell it from an explanation.
  var value: String?
  /// What the present rules and model find, where the record was made by others.
  var now: String?
  /// The kinds of blocks that can hold it, with the lines on which such blocks begin.
  var blocks: [String: [Int]]
  /// What layout made of the lines where the value should be.
  var layout: [LineReport.Part]
  /// The rules tried, the closest first.
  var attempts: [RuleAttempt]
  /// The lines that attempts name: as scanned and as restored.
  var lines: [String: LineTexts]

  /// One line in both states.
  struct LineTexts: Encodable {
    var scanned: String
    var restored: String
  }

  init(_ tried: FieldAttempts, now: String?, scanned: [String], restored: [String]) {
    field = tried.field
    self.now = now
    blocks = tried.blocks
    layout = tried.layout
    attempts = tried.rules
    let numbers = Set(tried.rules.compactMap { $0.nearest?.line })
    lines = Dictionary(
      uniqueKeysWithValues: numbers.filter { scanned.indices.contains($0 - 1) && restored.indices.contains($0 - 1) }.map
      {
        (String($0), LineTexts(scanned: scanned[$0 - 1], restored: restored[$0 - 1]))
      })
  }

  /// The report as one line of JSON.
  func json() throws -> String {
    try OrderedJSONEncoder(style: .line).string(for: self)
  }

  /// The report for a person, in several lines.
  /// - Parameter most: How many of the rules that came close are shown.
  func text(_ style: Style, most: Int) -> String {
    var text = [style.bold(field) + ExplainMessage.isMissing.text]
    if let now { text.append(Label.now.head + style.doubtful(now)) }
    let kinds = blocks.sorted { $0.key < $1.key }.map { kind, lines in
      lines.isEmpty
        ? "\(kind) (\(ExplainMessage.none.text))"
        : "\(kind) (\(ExplainMessage.line.text) \(lines.prefix(8).map(String.init).joined(separator: ", "))"
          + (lines.count > 8 ? ", …)" : ")")
    }
    if !kinds.isEmpty { text.append(Label.blocks.head + kinds.joined(separator: ", ")) }
    if !layout.isEmpty { text.append(Label.layout.head + layout.map(Self.words).joined(separator: "; ")) }
    if attempts.isEmpty { text.append("  " + ExplainMessage.layoutAlone.text) }
    let close = attempts.filter { $0.nearest != nil }
    for attempt in close.prefix(most) { text += lines(of: attempt, style) }
    let rest = close.count - most
    if rest > 0 { text.append("  " + ExplainMessage.moreClose(rest).text) }
    let far = attempts.filter { $0.nearest == nil }.map(\.rule)
    if !far.isEmpty { text.append("  " + ExplainMessage.nowhereNear.text + far.joined(separator: ", ")) }
    return text.joined(separator: "\n")
  }

  private static func words(_ part: LineReport.Part) -> String {
    let ends = Set(part.lines).sorted().map(String.init)
    return ends.joined(separator: "-") + " " + part.kind
  }

  private func lines(of attempt: RuleAttempt, _ style: Style) -> [String] {
    guard let nearest = attempt.nearest else { return [] }
    let texts = lines[String(nearest.line)]
    let range = nearest.span[0]..<max(nearest.span[0], nearest.span[1])
    return [
      Label.rule.head + ExplainMessage.share(attempt.rule, Percent.text(nearest.share)).text
        + style.faint("  " + attempt.description),
      Label.indent + ExplainMessage.hindrance(nearest, attempt.kinds).text,
      Label.scanned.head + "\(nearest.line): \(texts?.scanned ?? "")",
      Label.restored.head + "\(nearest.line): \(style.marking([range], in: texts?.restored ?? "", style.found))",
    ]
  }
}
