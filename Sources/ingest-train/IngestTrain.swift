import ArgumentParser
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
      Needs xz. The same input gives the same bytes. Example:
        ingest-train --corpus corpus --pairs pairs.tsv.xz --output Sources/Restoration/Model/vietnamese.model
      """)

  @Option(help: "Folder with the training text: admin, party, legal, wiki, written/ and gazetteer/.")
  var corpus: String

  @Option(help: "Pairs of lines, printed TAB read, plain or compressed with xz.")
  var pairs: String

  @Option(name: .shortAndLong, help: "The model file to write.")
  var output: String

  func run() throws {
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    let trainer = ModelTrainer(logger: Logger(label: "ingest-train"))
    let corpus = try TrainingCorpus(folder: URL(fileURLWithPath: corpus))
    let bytes = try trainer.train(corpus: corpus, pairs: URL(fileURLWithPath: pairs))
    try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}
