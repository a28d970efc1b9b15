import Extraction
import Foundation
import Layout
import Reading
import Restoration
import RuleEngine

/// The whole way from a file to its record: reading, restoration, layout, extraction.
public struct DocumentPipeline: DocumentProcessor {
  /// What the records name as their producer: this version with its model and rules.
  public let producer: ProducerRecord
  private let reader = DocumentReader()
  private let restorer: Restorer
  private let analyzer: LayoutAnalyzer
  private let extractor: RecordExtractor

  /// Loads the shipped model and the rules; `userRules` are folders that add to the shipped rules or replace them.
  ///
  /// Throws `ModelError` or `RuleError`, with a message for the user.
  public init(shippedRules: URL, userRules: [URL] = []) throws {
    let model = try RestorationModel.shipped()
    let rules = try RuleSet.load(directory: shippedRules, overriding: userRules)
    guard rules.layout != LayoutVocabulary() else {
      throw RuleError.unreadable(
        path: shippedRules.appendingPathComponent("layout.yaml").path, reason: "the words that layout needs are missing"
      )
    }
    restorer = Restorer(model: model)
    analyzer = LayoutAnalyzer(vocabulary: rules.layout)
    extractor = RecordExtractor(rules: rules)
    producer = ProducerRecord(version: ProgramVersion.current, model: model.digest, rules: rules.digest)
  }

  /// Reads a file.
  public func read(_ path: String) throws -> SourceDocument {
    try reader.read(path)
  }

  /// Makes the record of a document.
  /// - Complexity: O(*n*) in the length of the text.
  public func record(of document: SourceDocument) -> DocumentRecord {
    let lines = restorer.restore(document.lines)
    return record(of: document, lines, analyzer.blocks(of: lines))
  }

  /// The record of a document and what explains it.
  func explanation(of document: SourceDocument) -> (record: DocumentRecord, explainer: RecordExplainer) {
    let lines = restorer.restore(document.lines)
    let blocks = analyzer.blocks(of: lines)
    return (
      record(of: document, lines, blocks), RecordExplainer(rules: extractor.rules, lines: lines, blocks: blocks)
    )
  }

  /// What rules cost and find in a document, with their processor time.
  func ruleRun(on document: SourceDocument) -> RuleMonitor {
    let lines = restorer.restore(document.lines)
    let monitor = RuleMonitor(measuresTime: true)
    _ = record(of: document, lines, analyzer.blocks(of: lines), monitor: monitor)
    return monitor
  }

  /// The rules in the order of their files.
  var rules: [Rule] { extractor.rules.rules }

  private func record(
    of document: SourceDocument, _ lines: [RestoredLine], _ blocks: [Block], monitor: RuleMonitor = RuleMonitor()
  ) -> DocumentRecord {
    var record = extractor.record(
      source: document, lines: lines, blocks: blocks, modelDigest: producer.model, version: producer.version,
      monitor: monitor)
    record.text = PagedText.of(lines)
    return record
  }
}
