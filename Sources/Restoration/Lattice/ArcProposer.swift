/// Proposes readings for one token by itself.
struct ArcProposer {
  let vocabulary: Vocabulary
  let languageModel: LanguageModel
  let channel: ChannelModel
  /// What a language pack for Vietnamese makes of words that it reads wrong.
  let markedChannel: ChannelModel
  let weights: DecodingWeights

  /// How many are looked at for a token, those included that only a neighbour can bring in.
  private static let wordLimit = 48
  /// How many where digits may be a word: digits resemble no letter well, so that the context has to choose.
  private static let digitCandidates = 60
  /// How much worse than the best a candidate may be, language model's unigrams included.
  private static let candidateWidth: Float = 14

  /// The readings of a token.
  struct Proposal: Sendable {
    /// The arcs to weigh first: the likeliest words, and the token as it was read.
    var likely: [Arc]
    /// All words, the likeliest first.
    var words: [Arc]
  }

  /// The readings of a token that is no symbol.
  func proposal(_ token: RawToken) -> Proposal {
    if token.label != nil {
      let label = Arc(tokenCount: 1, word: Vocabulary.number, second: nil, cost: 0, text: .label)
      return Proposal(likely: [label], words: [])
    }
    switch token.kind {
    case .number: return Proposal(likely: numberArcs(token), words: [])
    case .syllable: return syllableProposal(token)
    case .symbol, .other:
      let copy = Arc(tokenCount: 1, word: Vocabulary.unknown, second: nil, cost: 0, text: .copy)
      return Proposal(likely: [copy], words: [])
    }
  }

  /// The arc of a token of digits that leaves it as it is.
  static let numberArc = 0

  private func numberArcs(_ token: RawToken) -> [Arc] {
    let digits = Float(token.form.count)
    let copy = Arc(
      tokenCount: 1, word: Vocabulary.number, second: nil, cost: weights.number + weights.numberDigit * digits,
      text: .copy)
    guard token.form.count <= 3, token.form.allSatisfy(CharacterClass.isDigit), !token.isLabel,
      token.condition == .damaged
    else { return [copy] }
    let candidates = channel.letters.candidates(token.form, limit: Self.digitCandidates, isWide: true)
    let words = wordArcs(candidates, token, limit: Self.digitCandidates).map { arc in
      var doubted = arc
      doubted.cost += weights.numberAsWord
      return doubted
    }
    return [copy] + words
  }

  private func syllableProposal(_ token: RawToken) -> Proposal {
    switch token.condition {
    case .marked: return Proposal(likely: markedArcs(token), words: [])
    case .bare: return Proposal(likely: bareArcs(token), words: [])
    case .damaged: break
    }
    let words = wordArcs(channel.candidates(token.form, token.hash), token)
    let limit = words.first.map { rank($0) + weights.likelyWidth } ?? 0
    var likely = Array(words.prefix(weights.likelyWords).prefix { rank($0) <= limit })
    likely.append(copyArc(token))
    if words.first.map({ $0.cost > 2 }) ?? true, token.form.count >= 4, !channel.knows(token.hash) {
      likely += gluedArcs(token)
    }
    return Proposal(likely: likely, words: words)
  }

  /// Arcs of a word that is mostly right: itself, and others as far as it may be damaged.
  private func markedArcs(_ token: RawToken) -> [Arc] {
    let own = SyllableKey(scalarValues: token.form).flatMap { vocabulary.word($0.withClassicTonePlacement) }
    let words = wordArcs(markedChannel.candidates(token.form, token.hash), token)
    let copy = Arc(tokenCount: 1, word: own ?? Vocabulary.unknown, second: nil, cost: 0, text: .copy)
    let others = words.filter { other in
      other.word != own && !(own.map { vocabulary.key($0).isVariant(of: vocabulary.key(other.word)) } ?? false)
    }
    return [copy] + others.prefix(weights.likelyWords)
  }

  /// Arcs of a word that lost its marks and nothing else.
  private func bareArcs(_ token: RawToken) -> [Arc] {
    let letterCase = LetterCase(of: token.form)
    // Syllables, and abbreviations where there are capitals.
    let words = (SyllableKey(scalarValues: token.form).map { vocabulary.words(bare: $0) } ?? []).filter { word in
      letterCase == .upper || VietnameseSyllable.isWellFormed(vocabulary.key(word))
    }
    if words.isEmpty { return [copyArc(token)] }
    return words.map { word in
      let cost = weights.letterCase * vocabulary.caseCost(word, letterCase)
      return Arc(tokenCount: 1, word: word, second: nil, cost: cost, text: .words(letterCase, .lower))
    }
  }

  /// Candidates as arcs: one per word, in its likeliest case.
  func wordArcs(
    _ candidates: [ChannelCandidate], _ token: RawToken, limit: Int = wordLimit
  ) -> [Arc] {
    var arcs: [Arc] = []
    var best = Float.infinity
    for candidate in candidates {
      let cost =
        weights.channel * candidate.cost
        + weights.letterCase * caseCost(candidate.word, candidate.letterCase, token)
      if let known = arcs.firstIndex(where: { $0.word == candidate.word }) {
        if cost < arcs[known].cost {
          arcs[known].cost = cost
          arcs[known].text = .words(candidate.letterCase, .lower)
        }
      } else {
        arcs.append(
          Arc(
            tokenCount: 1, word: candidate.word, second: nil, cost: cost, text: .words(candidate.letterCase, .lower)))
      }
      best = min(best, cost + languageModel.unigramCost(candidate.word))
    }
    arcs = arcs.filter { $0.cost + languageModel.unigramCost($0.word) < best + Self.candidateWidth }
    let ranks = arcs.map(rank)
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.prefix(limit).map { arcs[$0] }
  }

  /// How likely a word is before its neighbours are known, the less the likelier.
  func rank(_ arc: Arc) -> Float { arc.cost + LetterModel.wordWeight * languageModel.unigramCost(arc.word) }

  /// What it costs besides to print capitals in running text that the scan does not show, or small letters for them.
  private static let strayCapitals: Float = 8

  func caseCost(_ word: Vocabulary.Word, _ letterCase: LetterCase, _ token: RawToken) -> Float {
    if token.isInCapitals { return letterCase == .upper ? 0 : letterCase == .capitalised ? 1.5 : 3 }
    var own = vocabulary.caseCost(word, letterCase)
    if letterCase == .upper && vocabulary.key(word).length > 1 && VietnameseSyllable.isWellFormed(vocabulary.key(word))
    {
      own += Self.strayCapitals
    } else if letterCase == .capitalised && !token.hasCapital {
      own += Self.strayCapitals
    } else if letterCase == .lower && token.hasClearCapital {
      own += Self.strayCapitals
    }
    guard token.startsSentence else { return own }
    return letterCase == .capitalised ? min(own, 0.3) : own + 1
  }
}
