import Foundation
import Layout
import RuleEngine
@testable import Extraction
import Testing

@Suite struct ProbeTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PROBE"] != nil)) func probe() throws {
    let env = ProcessInfo.processInfo.environment
    let rules = try RuleSet.load(directory: URL(fileURLWithPath: "rules"))
    let lines = try String(contentsOfFile: env["PROBE"]!, encoding: .utf8).split(separator: "\n")
    var out = ""
    for line in lines {
      if env["FIELDS"] == "CITE" {
        let piece = Block.Piece(line: 1, textRange: 0..<line.unicodeScalars.count, lineStart: 0)
        let block = Block(kind: .preamble, text: String(line), pieces: [piece])
        let context = DocumentContext(rules: rules, lines: [], blocks: [block])
        for m in CitationReader(context: context, block: context.blocks[0]).mentions() {
          out += "\(m.type ?? "-")\t\(m.number ?? "-")\t\(m.name ?? "-")\t\(m.date ?? "-")\tI:\(m.issuer ?? "-")\tS:\(m.subject ?? "-")\t>>\(context.blocks[0].text.substring(m.range.upperBound..<min(m.range.upperBound + 50, context.blocks[0].text.count)))\n"
        }
        continue
      }
      let text = RuleText(String(line))
      for field in env["FIELDS"]!.split(separator: ",") {
        for f in rules.findings(of: String(field), in: text) {
          let end = min(text.count, f.range.upperBound + 60)
          out += "\(f.rule)\t\(f.captures["units"]?.text ?? f.text)\t\(f.values.sorted { $0.key < $1.key })\t\(text.substring(max(0, f.range.lowerBound - 40)..<f.range.lowerBound))\t\(text.substring(f.range.upperBound..<end))\n"
        }
      }
    }
    try out.write(toFile: env["OUT"]!, atomically: true, encoding: .utf8)
  }
}
