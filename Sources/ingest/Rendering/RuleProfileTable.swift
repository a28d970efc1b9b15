import Foundation
import Importing

/// What rules cost and find, as a table for a person.
struct RuleProfileTable {
  let text: String

  init(_ rows: [RuleProfile.Row], profile: RuleProfile, limit: Int) {
    let shown = rows.prefix(limit)
    let width = max(4, shown.map(\.rule.count).max() ?? 0)
    var lines = [
      Self.line(ExplainMessage.profileHeads.text.split(separator: ",").map(String.init) + [""], width: width)
    ]
    for row in shown {
      lines.append(
        Self.line(
          [
            row.rule, String(format: "%.1f", row.milliseconds), String(format: "%.1f %%", row.share * 100),
            String(row.searches), String(row.matches), String(row.documents), String(row.steps),
            row.givenUp > 0 ? ExplainMessage.givenUp(row.givenUp).text : row.declared,
          ], width: width))
    }
    let silent = rows.filter { $0.matches == 0 }.count
    if rows.count > shown.count { lines.append(ExplainMessage.moreRules(rows.count - shown.count, rows.count).text) }
    let each = profile.milliseconds / Double(max(1, profile.documents))
    lines.append(
      ExplainMessage.profiled(
        profile.documents, rules: rows.count, silent: silent, milliseconds: String(format: "%.1f", each)
      ).text)
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String], width: Int) -> String {
    let numbers = cells.dropFirst().dropLast().map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }
    let name = cells[0] + String(repeating: " ", count: max(0, width - cells[0].count))
    return name + numbers.joined() + "  " + (cells.last ?? "")
  }
}
