import Extraction

/// What layout and rules made of one line, for a person.
struct LineText {
  let text: String

  init(_ report: LineReport, scanned: String, restored: String, style: Style) {
    var lines = ["\(report.line): \(scanned)", "\(report.line): \(restored)"]
    if report.blocks.isEmpty { lines.append(ExplainMessage.noBlock.text) }
    for block in report.blocks {
      let place = block.section.isEmpty ? "" : ExplainMessage.section.text + block.section.joined(separator: ".")
      let range = block.lines.map(String.init).joined(separator: "-")
      lines.append(style.bold(block.kind) + place + (range.isEmpty ? "" : ExplainMessage.lines(range).text))
    }
    for finding in report.findings {
      let values = finding.values.sorted { $0.key < $1.key }.map { "\($0.key) \(ShortText.of($0.value))" }
      lines.append(
        "  \(finding.rule) (\(finding.field)), \(Percent.text(finding.confidence)): “\(ShortText.of(finding.text))”"
          + (values.isEmpty ? "" : " → " + values.joined(separator: ", ")))
      lines.append(
        "    "
          + (finding.usedFor.isEmpty
            ? style.faint(ExplainMessage.noValue.text) : finding.usedFor.joined(separator: " ")))
    }
    text = lines.joined(separator: "\n")
  }
}
