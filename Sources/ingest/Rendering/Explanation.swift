import Extraction
import Foundation
import OrderedJSON

/// Where one value of a record comes from, and what competed with it.
struct Explanation: Encodable {
  /// JSON pointer to the value.
  var field: String
  /// The value as text; of an object with many parts its text, number or name.
  var value: String?
  /// What the present rules and model make of it, where that is another value.
  var now: String?
  var rule: String
  /// What the rule is for.
  var description: String?
  /// File and line of the rule.
  var declared: String?
  var confidence: Double
  var line: Int
  /// First and behind-last scalar in the restored line.
  var span: [Int]
  /// The line as scanned.
  var scanned: String
  /// The line as restored.
  var restored: String
  /// What else could have become the value; nil where that could not be found out.
  var competitors: [Competitor]?

  /// How many competitors a person wants to see.
  private static let mostShown = 5

  /// The explanation as one line of JSON.
  func json() throws -> String {
    try OrderedJSONEncoder(style: .line).string(for: self)
  }

  /// The explanation for a person, in several lines.
  func text(_ style: Style) -> String {
    let origin = [description, declared].compactMap { $0 }.joined(separator: "  ")
    var lines = [
      style.bold(field) + (value.map { " = " + $0 } ?? ""),
      Label.rule.head + "\(rule), \(Percent.text(confidence))" + style.faint(origin.isEmpty ? "" : "  " + origin),
      Label.scanned.head + "\(line): \(scanned)",
      Label.restored.head + "\(line): \(style.marking([span[0]..<max(span[0], span[1])], in: restored, style.found))",
    ]
    if let now { lines.append(Label.now.head + style.doubtful(now)) }
    for competitor in (competitors ?? []).prefix(Self.mostShown) {
      lines.append(Label.beside.head + Self.text(competitor))
    }
    let rest = (competitors ?? []).count - Self.mostShown
    if rest > 0 { lines.append(Message.moreWithJSON(rest).text) }
    return lines.joined(separator: "\n")
  }

  private static func text(_ competitor: Competitor) -> String {
    let values = competitor.values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let found = values.isEmpty ? "“\(ShortText.of(competitor.text))”" : values
    return
      "\(found) (\(competitor.rule), \(Percent.text(competitor.confidence)), \(Message.line(competitor.line).text)): "
      + words(competitor.outcome)
  }

  private static func words(_ outcome: Competitor.Outcome) -> String { ExplainMessage.outcome(outcome).text }
}
