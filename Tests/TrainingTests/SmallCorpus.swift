import Foundation
import Logging
import TestSupport

@testable import Restoration
@testable import Training

/// A corpus of a few lines in a folder of its own, enough to train a model that restores a word.
struct SmallCorpus {
  let folder: TemporaryFolder

  private static let sentences = [
    "Đảng ủy xã thực hiện nhiệm vụ được giao", "Ủy ban nhân dân tỉnh ban hành kế hoạch số 12/KH-UBND",
    "các chi bộ thực hiện công tác dân vận", "nhân dân các xã tổ chức thực hiện kế hoạch",
  ]
  private static let reads = [
    "Pang iy xa thyc hién nhiém vu dugc giao", "Uy ban nhan dan tinh ban hanh ké hoach s6 12/KH-UBND",
    "cac chi b6 thyc hién céng tac dan van", "nhan dan cac xa t6 chitc thyc hién ké hoach",
  ]

  private static let misread = [
    "Đảng úy xã thực hiện nhiệm vụ được giao", "Ủy ban nhân đân tỉnh ban hành kế hoạch số 12/KH-UBND",
    "các chi bộ thực hiện công tác đân vận", "nhân đân các xã tố chức thực hiện kế hoạch",
  ]

  init() throws {
    folder = try TemporaryFolder()
    let text = (0..<12).map { Self.sentences[$0 % 4] + "\n" }.joined()
    for name in ["admin", "party", "legal", "wiki"] { try folder.write("corpus/\(name).txt", text) }
    try folder.write("corpus/written/01.txt", text)
    for name in TrainingCorpus.gazetteers {
      try folder.write("corpus/gazetteer/\(name)", "name\tkind\tprovince\nNhơn Khánh\txã\tGia Lai\n")
    }
    try folder.write(
      "corpus/gazetteer/\(TrainingCorpus.nameParts)",
      "part\trole\tcount\nLê\tsurname\t3\nVăn\tmiddle\t2\nAn\tgiven\t1\nBình\tgiven\t1\n")
    let pairs = (0..<40).map { "\(Self.sentences[$0 % 4])\t\(Self.reads[$0 % 4])\n" }.joined()
    try folder.write("pairs.tsv", pairs)
    let marked = (0..<40).map { "\(Self.sentences[$0 % 4])\t\(Self.misread[$0 % 4])\n" }.joined()
    try folder.write("marked/01.pairs.tsv", marked)
  }

  var corpusFolder: URL { folder.url.appendingPathComponent("corpus") }
  /// A folder with pairs, as the simulator writes them.
  var marked: URL { folder.url.appendingPathComponent("marked") }
  var pairs: URL { folder.url.appendingPathComponent("pairs.tsv") }

  func train() throws -> [UInt8] {
    var settings = ModelTrainer.Settings()
    settings.minimumWordCount = 1
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    return try ModelTrainer(settings: settings, logger: logger)
      .train(
        corpus: TrainingCorpus(folder: corpusFolder), pairs: PairFiles([pairs.path]),
        markedPairs: PairFiles([marked.path]))
  }
}
