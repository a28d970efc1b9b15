import Extraction
import Importing
import Layout
import Reading
import Restoration
import RuleEngine
import ShippedRules

/// The pipeline of an import with a clock at each stage.
struct TimedPipeline: DocumentProcessor {
  let producer: ProducerRecord
  let clock: StageClock
  private let reader = DocumentReader()
  private let restorer: Restorer
  private let analyzer: LayoutAnalyzer
  private let extractor: RecordExtractor

  init(clock: StageClock) throws {
    guard let folder = ShippedRules.directory else { throw BenchmarkError.noText("the shipped rules") }
    let model = try RestorationModel.shipped()
    let rules = try RuleSet.load(directory: folder)
    self.clock = clock
    restorer = Restorer(model: model)
    analyzer = LayoutAnalyzer(vocabulary: rules.layout)
    extractor = RecordExtractor(rules: rules)
    producer = ProducerRecord(version: ProgramVersion.current, model: model.digest, rules: rules.digest)
  }

  func read(_ path: String) throws -> SourceDocument {
    try clock.measure("read") { try reader.read(path) }
  }

  func record(of document: SourceDocument) -> DocumentRecord {
    let lines = clock.measure("restore") { restorer.restore(document.lines) }
    let blocks = clock.measure("layout") { analyzer.blocks(of: lines) }
    return clock.measure("extract") {
      extractor.record(
        source: document, lines: lines, blocks: blocks, modelDigest: producer.model, version: producer.version)
    }
  }
}
