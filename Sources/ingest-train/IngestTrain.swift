import ArgumentParser
import Crypto
import Foundation
import Logging
import Training

/// Trains the restoration model that ships with ingest.
@main
struct IngestTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest-train",
    abstract: "Train the restoration model from text and from pairs of printed and read lines.",
    discussion: """
      Needs xz for compressed files. The same input gives the same bytes. Example:
        ingest-train --corpus corpus --pairs pairs.tsv.xz --output Sources/Restoration/Model/vietnamese.model
      """)

  @Option(
    help: ArgumentHelp(
      "Folder with the training text.",
      discussion: """
        One paragraph a line, UTF-8: admin.txt, party.txt, legal.txt and wiki.txt, each plain or compressed with xz \
        (admin.txt.xz), the folder written/ with .txt files, and the folder gazetteer/ with tables of places.
        """,
      valueName: "folder"))
  var corpus: String?

  @Option(
    help: ArgumentHelp(
      "Instead of --corpus: a model whose language model is kept, so that only the channel is trained.",
      valueName: "file"))
  var languageModel: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Pairs of lines that a language pack without Vietnamese read, plain or compressed with xz, or folders with files *.pairs.tsv.",
      discussion: "A pair a line: the line as printed, a tab, the same line as it was read.", valueName: "file"))
  var pairs: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Pairs of lines that a language pack for Vietnamese read.", valueName: "file"))
  var markedPairs: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The model file to write.", valueName: "file"))
  var output: String

  func validate() throws {
    guard (corpus == nil) != (languageModel == nil) else {
      throw ValidationError("give one of --corpus and --language-model")
    }
  }

  /// Everything is asked for before anything is counted: nobody wants to hear of a missing file a minute later.
  private func train(_ trainer: ModelTrainer) throws -> [UInt8] {
    let pairs = try PairFiles(pairs)
    let marked = try PairFiles(markedPairs)
    if let languageModel {
      let model = URL(fileURLWithPath: languageModel)
      return try trainer.train(languageModelOf: model, pairs: pairs, markedPairs: marked)
    }
    let folder = URL(fileURLWithPath: corpus ?? "")
    return try trainer.train(corpus: TrainingCorpus(folder: folder), pairs: pairs, markedPairs: marked)
  }

  func run() throws {
    let begin = ContinuousClock.now
    let handler = ProgressHandler()
    let logger = Logger(label: "ingest-train") { _ in handler }
    let target = URL(fileURLWithPath: output)
    guard FileManager.default.isWritableFile(atPath: target.deletingLastPathComponent().path) else {
      throw TrainingError.cannotWrite(output)
    }
    let bytes = try train(ModelTrainer(logger: logger))
    guard (try? Data(bytes).write(to: target, options: .atomic)) != nil else {
      throw TrainingError.cannotWrite(output)
    }
    let digest = SHA256.hash(data: bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    let seconds = begin.duration(to: .now).components.seconds
    print("\(output): \(bytes.count) bytes, SHA-256 \(digest.joined()), \(seconds) s")
  }
}
