import Foundation
import Layout
import Reading
import Restoration
import RuleEngine
import ShippedRules

@testable import Extraction

/// Documents and rules for the tests.
enum Fixtures {
  /// The shipped rules, loaded once.
  static let rules: RuleSet = {
    do {
      guard let directory = ShippedRules.directory else { fatalError("the rules are not in the bundle") }
      return try RuleSet.load(directory: directory)
    } catch {
      fatalError("\(error)")
    }
  }()

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("fixtures")

  /// The record of a text without reading errors, laid out by the analyzer.
  static func record(ofText text: String) -> DocumentRecord {
    let lines = lines(ofText: text)
    return record(of: LayoutAnalyzer(vocabulary: rules.layout).blocks(of: lines), lines: lines)
  }

  /// The lines of a text without reading errors.
  static func lines(ofText text: String) -> [RestoredLine] {
    text.components(separatedBy: "\n").enumerated().map { index, line in
      RestoredLine(number: index + 1, page: 1, ocr: line, text: line, tokens: tokens(of: line))
    }
  }

  /// The shipped restoration.
  static let restorer: Result<Restorer, ModelError> = Result { () throws(ModelError) in
    Restorer(model: try RestorationModel.shipped())
  }

  /// The record of a scan as read by the OCR, restored and laid out.
  static func record(ofScan text: String, _ restorer: Restorer) -> DocumentRecord {
    let document = try? DocumentReader().document(from: Array(text.utf8), path: "scan.txt")
    let lines = restorer.restore(document?.lines ?? [])
    return record(of: LayoutAnalyzer(vocabulary: rules.layout).blocks(of: lines), lines: lines)
  }

  static func record(of blocks: [Block], lines: [RestoredLine] = []) -> DocumentRecord {
    let source = SourceDocument(
      path: "test.txt", sha256: String(repeating: "0", count: 64), byteCount: 0, encoding: "UTF-8", lines: [],
      pageCount: 1)
    return RecordExtractor(rules: rules).record(
      source: source, lines: lines, blocks: blocks, modelDigest: "model", version: "1")
  }

  static func block(
    _ kind: BlockKind, _ text: String, label: String = "", section: [String] = [], line: Int = 1, part: Int = 0
  ) -> Block {
    let piece = Block.Piece(line: line, textRange: 0..<text.unicodeScalars.count, lineStart: 0)
    return Block(kind: kind, label: label, text: text, pieces: [piece], section: section, part: part)
  }

  /// The only task of a paragraph below a heading.
  static func task(_ text: String, heading: String = "NHIỆM VỤ, GIẢI PHÁP", date: String? = nil) -> TaskRecord? {
    var blocks = [block(.heading, heading, label: "I", section: ["I"])]
    if let date { blocks.insert(block(.placeDate, "Lào Cai, ngày \(date)"), at: 0) }
    blocks.append(block(.paragraph, text, label: "1", section: ["I", "1"], line: 2))
    return record(of: blocks).tasks.first
  }

  /// Tokens that nobody doubts, so that layout sees what it sees after restoration.
  private static func tokens(of line: String) -> [RestoredToken] {
    var tokens: [RestoredToken] = []
    var offset = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let range = offset..<(offset + word.unicodeScalars.count)
      offset = range.upperBound + 1
      guard !word.isEmpty else { continue }
      tokens.append(
        RestoredToken(
          ocr: String(word), restored: String(word), confidence: 1, kind: .syllable, ocrRange: range,
          restoredRange: range))
    }
    return tokens
  }
}
