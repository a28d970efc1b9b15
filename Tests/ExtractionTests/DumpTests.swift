import Foundation
import Layout
import Reading
import Restoration
import RuleEngine
import ShippedRules
import Testing

@testable import Extraction

@Suite struct DumpTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["DUMP"] != nil)) func dump() throws {
    let out = URL(fileURLWithPath: ProcessInfo.processInfo.environment["DUMP"]!)
    let rules = try RuleSet.load(directory: URL(fileURLWithPath: "rules"))
    let folder = URL(fileURLWithPath: "fixtures/composed")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.lastPathComponent.hasSuffix(".text.txt") {
      let text = MarkedText(try String(contentsOf: file, encoding: .utf8))
      var source = text.source
      source.path = file.lastPathComponent
      try write(RecordExtractor(rules: rules).record(
        source: source, lines: text.lines, blocks: text.blocks, modelDigest: "", version: ""), out.appendingPathComponent("text/\(file.lastPathComponent).json"))
    }
    let analyzer = LayoutAnalyzer(vocabulary: rules.layout)
    for path in (ProcessInfo.processInfo.environment["FILES"] ?? "").split(separator: ",") {
      let file = URL(fileURLWithPath: String(path))
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").enumerated().map {
        RestoredLine(number: $0.offset + 1, page: 1, ocr: $0.element, text: $0.element, tokens: tokens($0.element))
      }
      var source = SourceDocument(path: file.lastPathComponent, sha256: "", byteCount: 0, encoding: "", lines: [], pageCount: 1)
      source.sha256 = String(repeating: "0", count: 64)
      let blocks = analyzer.blocks(of: lines)
      var dump = ""
      for b in blocks { dump += "\(b.part) \(b.kind.rawValue) [\(b.section.joined(separator: "|"))] <\(b.label)> \(b.text)\n" }
      try dump.write(to: out.appendingPathComponent("blocks/\(file.lastPathComponent).txt"), atomically: true, encoding: .utf8)
      let start = Date()
      let record = RecordExtractor(rules: rules).record(
        source: source, lines: lines, blocks: blocks, modelDigest: "", version: "")
      print(file.lastPathComponent, Date().timeIntervalSince(start))
      try write(record, out.appendingPathComponent("layout/\(file.lastPathComponent).json"))
    }
  }

  func write(_ record: DocumentRecord, _ url: URL) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys]
    try encoder.encode(record).write(to: url)
  }

  func tokens(_ line: String) -> [RestoredToken] {
    var tokens: [RestoredToken] = []
    let scalars = Array(line.unicodeScalars)
    var i = 0
    while i < scalars.count {
      if scalars[i].properties.isWhitespace { i += 1; continue }
      var j = i
      while j < scalars.count, !scalars[j].properties.isWhitespace { j += 1 }
      let text = String(String.UnicodeScalarView(scalars[i..<j]))
      tokens.append(RestoredToken(ocr: text, restored: text, confidence: 1, kind: .syllable, ocrRange: i..<j, restoredRange: i..<j))
      i = j
    }
    return tokens
  }
}
