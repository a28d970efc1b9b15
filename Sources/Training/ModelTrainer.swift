import Foundation
import Logging
import Restoration

/// Trains a restoration model from a corpus and pairs of printed and read lines.
///
/// Deterministic: the same files give the same bytes. Needs about a gigabyte of memory and a minute or two.
public struct ModelTrainer {
  /// How training is tuned; the defaults made the shipped model.
  public struct Settings: Sendable {
    /// How much more an occurrence in domain text counts.
    public var domainWeight = 24
    /// The least weighted count of a word of the vocabulary.
    public var minimumWordCount = 60
    /// Number of n-grams kept of orders 2, 3 and 4.
    public var limits = [870_000, 1_370_000, 2_250_000]

    /// Creates the default settings.
    public init() {}
  }

  private let settings: Settings
  private let logger: Logger

  /// Creates a trainer.
  public init(settings: Settings = Settings(), logger: Logger) {
    self.settings = settings
    self.logger = logger
  }

  /// Trains and gives the bytes of the model file.
  /// - Throws: `TrainingError` when a file is missing or cannot be read.
  /// - Parameter pairs: lines that a language pack without Vietnamese read.
  /// - Parameter markedPairs: lines that a language pack for Vietnamese read.
  public func train(corpus: TrainingCorpus, pairs: PairFiles, markedPairs: PairFiles) throws -> [UInt8] {
    var writer = ModelFileWriter()
    let (keys, wordCosts) = try trainLanguageModel(corpus, &writer)
    try trainChannel(.damaged, pairs, keys, wordCosts, &writer)
    try trainChannel(.marked, markedPairs, keys, wordCosts, &writer)
    writer.addDigest()
    return writer.bytes()
  }

  /// Trains the channel only and takes the language model of an existing model file: for tuning the channel.
  /// - Throws: `TrainingError` or `ModelError` when a file is missing or cannot be read.
  public func train(languageModelOf model: URL, pairs: PairFiles, markedPairs: PairFiles) throws -> [UInt8] {
    let file = try ModelFile(path: model.path)
    var writer = ModelFileWriter()
    for name in file.sectionNames where Self.languageModelSections.contains(where: { name.hasPrefix($0) }) {
      writer.add(name, try file.elements(of: name) as [UInt8])
    }
    let keys: [UInt64] = try file.elements(of: "voc.keys")
    let costs: [Float] = try file.elements(of: "lm1.cost")
    try trainChannel(.damaged, pairs, keys, costs, &writer)
    try trainChannel(.marked, markedPairs, keys, costs, &writer)
    writer.addDigest()
    return writer.bytes()
  }

  /// How the names of the sections begin that `trainLanguageModel` writes.
  private static let languageModelSections = ["sym.", "voc.", "lm"]

  private func trainLanguageModel(_ corpus: TrainingCorpus, _ writer: inout ModelFileWriter) throws -> (
    keys: [UInt64], wordCosts: [Float]
  ) {
    logger.info("1 of 4: counting words in \(corpus.files.count) files")
    let (keys, caseCosts) = try countWords(corpus, &writer)
    guard keys.count > Vocabulary.firstRealWord else { throw TrainingError.nothingToLearn(corpus.folder.path) }
    logger.info("vocabulary of \(keys.count) words")
    let slots = Vocabulary.slots(for: keys)
    writer.add("voc.keys", keys)
    writer.add("voc.slot", slots)
    writer.add("voc.case", caseCosts)
    logger.info("2 of 4: counting four-grams")
    let fourgrams = try countFourgrams(corpus, keys)
    logger.info("3 of 4: estimating the language model")
    let estimator = KneserNeyEstimator(
      domainWeight: Double(settings.domainWeight), limits: settings.limits, vocabularyCount: keys.count
    ) { logger.info("  \($0)") }
    let orders = estimator.estimate(fourgrams)
    let packer = LanguageModelPacker(orders: orders, vocabularyCount: keys.count)
    packer.write(to: &writer)
    return (keys, packer.unigramCosts)
  }

  private func countWords(
    _ corpus: TrainingCorpus, _ writer: inout ModelFileWriter
  ) throws -> (keys: [UInt64], caseCosts: [UInt8]) {
    var builder = VocabularyBuilder(domainWeight: settings.domainWeight)
    var symbols = SymbolCounter()
    var tokenizer = CleanTokenizer()
    var lines = 0
    try corpus.forEachLine { line, isDomain in
      tokenizer.tokenize(line)
      builder.add(tokenizer.tokens, isDomain: isDomain)
      symbols.add(tokenizer.symbols, weight: isDomain ? settings.domainWeight : 1)
      lines += 1
      if lines % 200_000 == 0 { logger.info("  \(lines) lines") }
    }
    writer.add("sym.text", Array(symbols.text().utf8))
    return builder.build(minimum: settings.minimumWordCount)
  }

  private func countFourgrams(_ corpus: TrainingCorpus, _ keys: [UInt64]) throws -> NGramTable {
    var numbers: [UInt64: Vocabulary.Word] = [:]
    for (word, key) in keys.enumerated() where key != 0 { numbers[key] = Vocabulary.Word(word) }
    var counter = FourgramCounter()
    var tokenizer = CleanTokenizer()
    var words: [Vocabulary.Word] = []
    var lines = 0
    try corpus.forEachLine { line, isDomain in
      tokenizer.tokenize(line)
      words.removeAll(keepingCapacity: true)
      for token in tokenizer.tokens {
        switch token.kind {
        case .word: words.append(numbers[token.key.packed] ?? Vocabulary.unknown)
        case .number: words.append(Vocabulary.number)
        case .symbol: words.append(Vocabulary.symbol)
        case .unknown: words.append(Vocabulary.unknown)
        }
      }
      counter.add(words, isDomain: isDomain)
      lines += 1
      if lines % 200_000 == 0 { logger.info("  \(lines) lines") }
    }
    return counter.finish()
  }

  private func trainChannel(
    _ kind: ChannelKind, _ files: PairFiles, _ keys: [UInt64], _ wordCosts: [Float], _ writer: inout ModelFileWriter
  ) throws {
    logger.info("4 of 4: learning the \(kind) channel from pairs of lines")
    var pairs = try countPairs(files)
    // How often a language pack for Vietnamese is wrong depends on the page; what is learnt is in which way.
    if kind == .marked { pairs.removeAll { $0.isRight } }
    var trainer = SegmentTrainer(pairs: pairs)
    let segments = trainer.train()
    logger.info("  \(segments.count) stretches of letters")
    let packer = ChannelPacker(kind, pairs: pairs, keys: keys, wordCosts: wordCosts)
    packer.writeSegments(segments, to: &writer)
    let soFar = try ModelFile(bytes: writer.bytes())
    try withExtendedLifetime(soFar) {
      packer.writeForms(letterModel: try LetterModel(file: soFar, kind, beam: .training), to: &writer)
    }
  }

  private func countPairs(_ files: PairFiles) throws -> [PrintedReadPair] {
    var counter = PairCounter()
    var lines = 0
    var skipped = 0
    for url in files.urls {
      try CorpusFile(url: url, isDomain: true).forEachLine { line in
        let columns = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 2 else {
          skipped += 1
          return
        }
        counter.add(printed: columns[0], read: columns[1])
        lines += 1
        if lines % 20_000 == 0 { logger.info("  \(lines) lines") }
      }
    }
    if skipped > 0 { logger.warning("\(skipped) lines have not two columns and were left out") }
    let pairs = counter.pairs()
    guard !pairs.isEmpty else { throw TrainingError.nothingToLearn(files.urls.map(\.path).joined(separator: ", ")) }
    let matches = counter.matches
    logger.info("  \(pairs.count) pairs of words; tokens read as one \(matches.one), as two \(matches.split)")
    return pairs
  }
}
