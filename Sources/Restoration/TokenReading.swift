/// The decoder's choice for a token, ready to be printed.
struct TokenReading {
  var ocr: [UInt32]
  var restored: String
  var confidence: Double
  var alternatives: [RestoredToken.Alternative]
  var kind: RestoredToken.Kind
  var range: Range<Int>
  /// Whether the token is told by its place, as the label of a list item is.
  var isLabel: Bool
  /// Index of the line among the lines being restored.
  var line: Int

  private static let alternativeLimit = 5
  /// The least probability at which digits are taken for a word: a lost number is worse than an odd one.
  private static let certainty = 0.75

  init(choice: BeamDecoder.Choice, lattice: Lattice, vocabulary: Vocabulary) {
    let token = lattice.tokens[choice.token]
    line = token.line
    isLabel = token.label != nil
    let arc = lattice.arc(Self.arc(of: choice, in: lattice), at: choice.token)
    let last = lattice.tokens[choice.token + Int(arc.tokenCount) - 1]
    range = token.range.lowerBound..<last.range.upperBound
    ocr = token.form
    if arc.tokenCount == 2 { ocr += [0x20] + last.form }
    func text(_ arc: Arc) -> String { Self.text(arc, token, lattice.symbols[choice.token] ?? [], vocabulary) }
    let chosen = text(arc)
    restored = chosen
    kind =
      switch arc.text {
      case .words: .syllable
      case .symbol: .symbol
      case .label: .other
      case .copy: token.kind == .syllable ? .other : token.kind
      }
    var probabilities: [(text: String, probability: Double)] = []
    for (index, probability) in choice.posteriors {
      let candidate = lattice.arc(index, at: choice.token)
      guard candidate.tokenCount == arc.tokenCount else { continue }
      let spelled = text(candidate)
      if let known = probabilities.firstIndex(where: { $0.text == spelled }) {
        probabilities[known].probability += Double(probability)
      } else {
        probabilities.append((spelled, Double(probability)))
      }
    }
    confidence = min(1, probabilities.first { $0.text == chosen }?.probability ?? Double(choice.probability))
    alternatives =
      probabilities
      .filter { $0.text != chosen && $0.probability >= 0.0005 }
      .sorted { ($0.probability, $1.text) > ($1.probability, $0.text) }
      .prefix(Self.alternativeLimit)
      .map { RestoredToken.Alternative(text: $0.text, probability: $0.probability) }
  }

  /// The arc to print: the one chosen, but a token of digits becomes a word only where that is nearly certain.
  private static func arc(of choice: BeamDecoder.Choice, in lattice: Lattice) -> Int {
    guard lattice.tokens[choice.token].kind == .number else { return choice.arc }
    return Double(choice.probability) >= certainty ? choice.arc : ArcProposer.numberArc
  }

  private static func text(
    _ arc: Arc, _ token: RawToken, _ symbols: [SymbolModel.Reading], _ vocabulary: Vocabulary
  ) -> String {
    switch arc.text {
    case .label: return token.label ?? ""
    case .copy: return String(scalarValues: token.form)
    case .symbol(let number): return symbols[Int(number)].text
    case .words(let first, let second):
      let word = spelled(arc.word, first, token, vocabulary)
      guard let next = arc.second else { return word }
      return word + " " + vocabulary.key(next).text(second)
    }
  }

  /// The word in a case; a form that differs in nothing but the placement of its tone mark stays as it was read.
  private static func spelled(
    _ word: Vocabulary.Word, _ letterCase: LetterCase, _ token: RawToken, _ vocabulary: Vocabulary
  ) -> String {
    if let key = SyllableKey(scalarValues: token.form), key.withClassicTonePlacement == vocabulary.key(word),
      LetterCase(of: token.form) == letterCase
    {
      return String(scalarValues: token.form)
    }
    return vocabulary.key(word).text(letterCase)
  }
}
