import Reading

/// Restores the Vietnamese text of lines that were read with the wrong language pack.
///
/// Line structure and everything between tokens is kept; numbers are never changed.
public struct Restorer: Sendable {
  private let builder: LatticeBuilder
  private let decoder: BeamDecoder
  private let vocabulary: Vocabulary
  private let channel: ChannelModel
  private let weights: DecodingWeights
  private let caches = ResourcePool { PairCache() }
  // Keeps the mapped file alive.
  private let model: RestorationModel

  /// A paragraph is decoded in pieces of so many tokens, so that memory stays bounded.
  private static let pieceLength = 600
  /// So many tokens are held at once and help each other.
  private static let windowLength = 20_000

  /// Creates a restorer.
  public init(model: RestorationModel) {
    self.init(model: model, weights: DecodingWeights())
  }

  package init(model: RestorationModel, weights: DecodingWeights) {
    self.model = model
    vocabulary = model.vocabulary
    channel = model.channel
    let proposer = ArcProposer(
      vocabulary: model.vocabulary, languageModel: model.languageModel, channel: model.channel,
      markedChannel: model.markedChannel, weights: weights)
    builder = LatticeBuilder(proposer: proposer, symbols: model.symbols, cache: ArcCache())
    self.weights = weights
    decoder = BeamDecoder(languageModel: model.languageModel, weights: weights)
  }

  /// Restores lines; the result has the same number of lines in the same order.
  /// - Complexity: linear in the text.
  public func restore(_ lines: [SourceLine]) -> [RestoredLine] {
    var result: [RestoredLine] = []
    result.reserveCapacity(lines.count)
    restore(lines) { result.append($0) }
    return result
  }

  /// Restores lines and hands each over as soon as it is done, so that memory does not grow with the text.
  /// - Parameter body: called with each line in order.
  /// - Complexity: linear in the text.
  public func restore<Failure: Error>(
    _ lines: [SourceLine], _ body: (RestoredLine) throws(Failure) -> Void
  ) throws(Failure) {
    let diagnosis = TextDiagnosis(lines.lazy.map { $0.text.unicodeScalars.map(\.value) }, vocabulary)
    let tokenizer = LineTokenizer(knows: { channel.knows($0) }, condition: diagnosis.condition)
    var paragraph: [RawToken] = []
    var window: [Lattice] = []
    var windowLength = 0
    var open = OpenLines()
    var labels = LabelSequence()
    var continues = false
    for (index, line) in lines.enumerated() {
      let scalars = line.text.unicodeScalars.map(\.value)
      var tokens = tokenizer.tokens(scalars, line: index, continuesSentence: continues)
      if let first = tokens.first { tokens[0].label = labels.label(first, scalars) }
      if !tokens.isEmpty, !continues || paragraph.count > Self.pieceLength {
        addLattices(paragraph, diagnosis, &window)
        windowLength += paragraph.count
        paragraph = []
        if windowLength > Self.windowLength {
          restore(window, &open)
          try open.handOver(body)
          window = []
          windowLength = 0
        }
      }
      open.append(line, scalars)
      if tokens.isEmpty { continue }
      paragraph += tokens
      continues = Self.runsOn(scalars, next: lines[(index + 1)...])
    }
    addLattices(paragraph, diagnosis, &window)
    restore(window, &open)
    try open.handOver(body)
  }

  /// Lines that are read but not all restored.
  private struct OpenLines {
    private var lines: [(source: SourceLine, renderer: LineRenderer)] = []
    /// The index of the first of them in the text.
    private var first = 0

    mutating func append(_ line: SourceLine, _ scalars: [UInt32]) {
      lines.append((line, LineRenderer(scalars: scalars)))
    }

    mutating func append(_ reading: TokenReading) { lines[reading.line - first].renderer.append(reading) }

    mutating func handOver<Failure: Error>(_ body: (RestoredLine) throws(Failure) -> Void) throws(Failure) {
      for (source, renderer) in lines { try body(renderer.line(source)) }
      first += lines.count
      lines.removeAll(keepingCapacity: true)
    }
  }

  /// Whether a line's sentence goes on in the next line with text: no stop at its end, and either no blank line between
  /// or a small letter after it.
  private static func runsOn(_ line: [UInt32], next: ArraySlice<SourceLine>) -> Bool {
    guard let last = line.last(where: { !CharacterClass.isSpace($0) }), !LineTokenizer.sentenceEnds.contains(last)
    else { return false }
    for (offset, candidate) in next.enumerated() {
      let first = candidate.text.unicodeScalars.first { !CharacterClass.isSpace($0.value) }?.value
      guard let first else { continue }
      return offset == 0 || (CharacterClass.isLetter(first) && !CharacterClass.isUpper(first))
    }
    return false
  }

  private func addLattices(_ tokens: [RawToken], _ diagnosis: TextDiagnosis, _ window: inout [Lattice]) {
    for start in stride(from: 0, to: tokens.count, by: 2 * Self.pieceLength) {
      let end = min(tokens.count, start + 2 * Self.pieceLength)
      window.append(builder.lattice(Array(tokens[start..<end]), damage: diagnosis.damage))
    }
  }

  /// Decodes twice: what was read confidently the first time helps with the rest.
  private func restore(_ window: [Lattice], _ open: inout OpenLines) {
    var readings = caches.lend { cache in self.readings(window, cache) }
    weights.calibration?.apply(to: &readings)
    for reading in readings { open.append(reading) }
  }

  private func readings(_ window: [Lattice], _ cache: PairCache) -> [TokenReading] {
    var memory = DocumentMemory(vocabulary)
    var firstChoices: [[BeamDecoder.Choice]] = []
    for lattice in window {
      let choices = decoder.decode(lattice, beam: weights.firstBeam, cache)
      memory.add(choices, lattice, vocabulary)
      firstChoices.append(choices)
    }
    var readings: [TokenReading] = []
    for (quick, first) in zip(window, firstChoices) {
      let careful = builder.carefulLattice(quick, first, memory: memory)
      for choice in decoder.decode(careful.lattice, beam: weights.secondBeam, cache, memory: memory) {
        let settled = careful.settled[choice.token]
        if settled == CarefulLattice.open {
          readings.append(TokenReading(choice: choice, lattice: careful.lattice, vocabulary: vocabulary))
        } else {
          readings.append(TokenReading(choice: first[settled], lattice: quick, vocabulary: vocabulary))
        }
      }
    }
    return readings
  }
}
