import Foundation
import Logging
import Reading
import TestSupport
import Testing

@testable import Restoration
@testable import Training

@Suite("Training a whole model")
struct ModelTrainerTests {
  @Test("The same files give the same bytes, and the model restores what it has seen")
  func endToEnd() throws {
    let corpus = try SmallCorpus()
    let bytes = try corpus.train()
    #expect(try corpus.train() == bytes)
    let path = corpus.folder.url.appendingPathComponent("small.model")
    try Data(bytes).write(to: path)
    let model = try RestorationModel(path: path.path)
    #expect(model.digest.count == 64)
    let restored = Restorer(model: model).restore([SourceLine(number: 1, page: 1, text: "Pang iy xa thyc hién")])
    #expect(restored.map(\.text) == ["Đảng ủy xã thực hiện"])
    let unseen = Restorer(model: model).restore([SourceLine(number: 1, page: 1, text: "thvc hien ké hoach")])
    #expect(unseen.map(\.text) == ["thực hiện kế hoạch"])
  }

  @Test("A model keeps its language model when only the channels are trained anew")
  func channelsOnly() throws {
    let corpus = try SmallCorpus()
    let bytes = try corpus.train()
    let path = corpus.folder.url.appendingPathComponent("small.model")
    try Data(bytes).write(to: path)
    let again = try ModelTrainer(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }).train(
      languageModelOf: path, pairs: PairFiles([corpus.pairs.path]), markedPairs: PairFiles([corpus.marked.path]))
    #expect(again == bytes)
  }

  @Test("A folder without files of pairs is named")
  func noPairsInFolder() throws {
    let corpus = try SmallCorpus()
    let path = corpus.corpusFolder.path
    #expect(throws: TrainingError.missing("\(path)/*.pairs.tsv")) { try PairFiles([path]) }
  }

  @Test("Text compressed with xz gives the same model as plain text", .enabled(if: Self.hasXZ))
  func compressed() throws {
    let corpus = try SmallCorpus()
    let bytes = try corpus.train()
    for name in ["corpus/admin.txt", "corpus/wiki.txt"] {
      let xz = Process()
      xz.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      xz.arguments = ["xz", corpus.folder.url.appendingPathComponent(name).path]
      try xz.run()
      xz.waitUntilExit()
      #expect(xz.terminationStatus == 0)
    }
    #expect(try corpus.train() == bytes)
  }

  @Test(
    "What is missing is named",
    arguments: [
      "corpus/admin.txt", "corpus/wiki.txt", "corpus/written", "corpus/gazetteer/provinces_34.tsv", "pairs.tsv",
      "marked",
    ])
  func missing(name: String) throws {
    let corpus = try SmallCorpus()
    let url = corpus.folder.url.appendingPathComponent(name)
    try FileManager.default.removeItem(at: url)
    let error = #expect(throws: TrainingError.self) { try corpus.train() }
    #expect(error == .missing(url.path))
    #expect(error?.description.contains(name) == true)
  }

  @Test("A damaged archive is named", .enabled(if: Self.hasXZ))
  func damaged() throws {
    let corpus = try SmallCorpus()
    try FileManager.default.removeItem(at: corpus.corpusFolder.appendingPathComponent("legal.txt"))
    try corpus.folder.write("corpus/legal.txt.xz", "no archive")
    let path = corpus.corpusFolder.appendingPathComponent("legal.txt.xz").path
    #expect(throws: TrainingError.cannotDecompress(path)) { try corpus.train() }
  }

  @Test("Pairs without a single pair, and text without words, are refused", arguments: ["pairs.tsv", "corpus"])
  func nothingToLearn(name: String) throws {
    let corpus = try SmallCorpus()
    if name == "corpus" {
      for file in ["admin", "party", "legal", "wiki", "written/01"] {
        try corpus.folder.write("corpus/\(file).txt", "")
      }
      for file in TrainingCorpus.gazetteers + [TrainingCorpus.nameParts] {
        try corpus.folder.write("corpus/gazetteer/\(file)", "\n")
      }
    } else {
      try corpus.folder.write(name, "no tab here\n")
    }
    let path = corpus.folder.url.appendingPathComponent(name).path
    #expect(throws: TrainingError.nothingToLearn(path)) { try corpus.train() }
  }

  @Test("Lines come one by one, the last without a line feed too")
  func lines() throws {
    let folder = try TemporaryFolder()
    try folder.write("text.txt", "một\n\nhai\nba")
    var lines: [String] = []
    try CorpusFile(url: folder.url.appendingPathComponent("text.txt"), isDomain: true).forEachLine {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(lines == ["một", "", "hai", "ba"])
  }

  static let hasXZ = FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")
}
