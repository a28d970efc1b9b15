import Foundation
import Layout
import Restoration
import RuleEngine

@testable import Extraction

/// A document of the fixtures without reading errors, its record and what explains it.
struct ExplainedFixture {
  let record: DocumentRecord
  let explainer: RecordExplainer

  /// All documents whose text is among the fixtures.
  static let names: [String] = ["authored", "composed"].flatMap { folder in
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.folder.appending(path: folder).path)) ?? []
    return files.filter { $0.hasSuffix(".text.txt") }.map { "\(folder)/\($0)" }
  }.sorted()

  /// The document in a file of the fixtures.
  init(_ name: String) throws {
    let text = try String(contentsOf: Fixtures.folder.appendingPathComponent(name), encoding: .utf8)
    let lines = Fixtures.lines(ofText: text)
    self.init(LayoutAnalyzer(vocabulary: Fixtures.rules.layout).blocks(of: lines), lines: lines)
  }

  /// The document of some blocks.
  init(_ blocks: [Block], lines: [RestoredLine] = []) {
    record = Fixtures.record(of: blocks, lines: lines)
    explainer = RecordExplainer(rules: Fixtures.rules, lines: lines, blocks: blocks)
  }
}
