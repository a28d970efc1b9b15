/// Proposes readings for each token of a paragraph.
struct LatticeBuilder {
  let vocabulary: Vocabulary
  let languageModel: LanguageModel
  let channel: ChannelModel
  let symbols: SymbolModel
  let weights: DecodingWeights

  /// How many words are proposed for one token at most.
  private static let candidateLimit = 14
  /// How many are looked at for a token, those included that only a neighbour can bring in.
  private static let extendedLimit = 48
  /// How many a neighbour may bring in.
  private static let calledLimit = 8
  /// How many of a neighbour's words may bring others in.
  private static let leaders = 3
  /// The largest -ln p of a word after another that makes them a set phrase.
  private static let setPhraseCost: Float = 6.5
  /// How many where digits may be a word: digits resemble no letter well, so that the context has to choose.
  private static let digitCandidates = 60
  /// How much worse than the best a candidate may be, language model's unigrams included.
  private static let candidateWidth: Float = 14

  /// The lattice of a paragraph's tokens.
  /// - Parameter cache: candidates of forms met before in the same text.
  func lattice(_ tokens: [RawToken], cache: CandidateCache) -> Lattice {
    var lattice = Lattice(tokens: tokens)
    lattice.arcs.reserveCapacity(tokens.count)
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .syllable: lattice.arcs.append(syllableArcs(tokens, index, cache))
      case .number: lattice.arcs.append(numberArcs(token))
      case .symbol:
        let readings = token.isMarked ? [SymbolModel.Reading(token.form)] : symbols.readings(token.form)
        lattice.symbols[index] = readings
        lattice.arcs.append(symbolArcs(readings))
      case .other:
        lattice.arcs.append([Arc(tokenCount: 1, word: Vocabulary.unknown, second: nil, cost: 0, text: .copy)])
      }
    }
    dropUnlikely(&lattice)
    return lattice
  }

  /// Leaves the likeliest words of each token and those that a neighbour calls for: a word that hardly occurs but in a
  /// set phrase, such as dõi in `theo dõi`, is rare by itself and certain beside its partner.
  private func dropUnlikely(_ lattice: inout Lattice) {
    let leaders = lattice.arcs.map { arcs in arcs.filter(\.isWord).prefix(Self.leaders).map(\.word) }
    for index in lattice.arcs.indices where lattice.arcs[index].count > Self.candidateLimit {
      let before = index > 0 ? leaders[index - 1] : []
      let after = index + 1 < leaders.count ? leaders[index + 1] : []
      var kept = 0
      var called = 0
      lattice.arcs[index] = lattice.arcs[index].filter { arc in
        guard arc.isWord else { return true }
        kept += 1
        if kept <= Self.candidateLimit || lattice.tokens[index].kind == .number { return true }
        guard called < Self.calledLimit,
          before.contains(where: { isSetPhrase($0, arc.word) }) || after.contains(where: { isSetPhrase(arc.word, $0) })
        else { return false }
        called += 1
        return true
      }
    }
  }

  private func isSetPhrase(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Bool {
    guard let cost = languageModel.bigramCost(first, second) else { return false }
    return cost < Self.setPhraseCost
  }

  /// Weighs the symbols again once the document has told how its capitals were read.
  func adapt(_ lattice: inout Lattice, to memory: DocumentMemory) {
    for index in lattice.symbols.keys where !lattice.tokens[index].isMarked {
      let readings = symbols.readings(lattice.tokens[index].form, memory: memory)
      lattice.symbols[index] = readings
      lattice.arcs[index] = symbolArcs(readings)
    }
  }

  private func symbolArcs(_ readings: [SymbolModel.Reading]) -> [Arc] {
    readings.enumerated().map { number, reading in
      Arc(
        tokenCount: 1, word: Vocabulary.symbol, second: nil, cost: weights.channel * reading.cost,
        text: .symbol(number))
    }
  }

  /// The arc of a token of digits that leaves it as it is.
  static let numberArc = 0

  private func numberArcs(_ token: RawToken) -> [Arc] {
    let digits = Float(token.form.count)
    let copy = Arc(
      tokenCount: 1, word: Vocabulary.number, second: nil, cost: weights.number + weights.numberDigit * digits,
      text: .copy)
    guard token.form.count <= 3, token.form.allSatisfy(CharacterClass.isDigit), !token.isLabel, !token.isMarked
    else {
      return [copy]
    }
    let candidates = channel.letters.candidates(token.form, limit: Self.digitCandidates, isWide: true)
    let words = wordArcs(candidates, token, limit: Self.digitCandidates).map { arc in
      var doubted = arc
      doubted.cost += weights.numberAsWord
      return doubted
    }
    return [copy] + words
  }

  private func syllableArcs(_ tokens: [RawToken], _ index: Int, _ cache: CandidateCache) -> [Arc] {
    let token = tokens[index]
    if token.romanLabel != nil {
      return [Arc(tokenCount: 1, word: Vocabulary.number, second: nil, cost: 0, text: .roman)]
    }
    if token.isMarked { return markedArcs(token, cache) }
    var arcs = wordArcs(cache.candidates(token.form, token.hash, channel), token)
    let best = arcs.first?.cost ?? .infinity
    arcs.append(copyArc(token))
    if best > 2 && token.form.count >= 4 && !channel.knows(token.hash) { arcs += gluedArcs(token) }
    if let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil { arcs += tornArcs(token, next) }
    return arcs
  }

  /// Arcs of a word whose marks can be trusted: itself, and others at a price.
  private func markedArcs(_ token: RawToken, _ cache: CandidateCache) -> [Arc] {
    let text = String(scalarValues: token.form)
    let own = SyllableKey(text).flatMap { vocabulary.word($0.withClassicTonePlacement) }
    var arcs = wordArcs(cache.candidates(token.form, token.hash, channel), token).filter { $0.word != own }
    for index in arcs.indices { arcs[index].cost += weights.markedChange }
    let copy = Arc(tokenCount: 1, word: own ?? Vocabulary.unknown, second: nil, cost: 0, text: .copy)
    return [copy] + arcs
  }

  /// Candidates as arcs: one per word, in its likeliest case.
  private func wordArcs(
    _ candidates: [ChannelCandidate], _ token: RawToken, limit: Int = extendedLimit
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
    let ranks = arcs.map { $0.cost + 0.7 * languageModel.unigramCost($0.word) }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.prefix(limit).map { arcs[$0] }
  }

  /// What it costs besides to print capitals in running text that the scan does not show, or small letters for them.
  private static let strayCapitals: Float = 8

  private func caseCost(_ word: Vocabulary.Word, _ letterCase: LetterCase, _ token: RawToken) -> Float {
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

  /// The form as it is: a foreign word or an abbreviation, known to the language model or not.
  private func copyArc(_ token: RawToken) -> Arc {
    let text = String(scalarValues: token.form)
    if let key = SyllableKey(text), !VietnameseSyllable.isWellFormed(key), let word = vocabulary.word(key) {
      let letterCase = LetterCase(of: text)
      let cost = weights.copyKnown + weights.letterCase * caseCost(word, letterCase, token)
      return Arc(tokenCount: 1, word: word, second: nil, cost: cost, text: .copy)
    }
    if token.form.count > 1, token.form.dropLast().allSatisfy(CharacterClass.isDigit), let last = token.form.last,
      CharacterClass.isUpper(last) || (last >= 0x62 && last <= 0x65)
    {
      // `12A`, `15b`: a number with a letter behind it, unless a word fits better.
      let cost = weights.number + weights.numberDigit * Float(token.form.count)
      return Arc(tokenCount: 1, word: Vocabulary.number, second: nil, cost: cost, text: .copy)
    }
    return Arc(
      tokenCount: 1, word: Vocabulary.unknown, second: nil,
      cost: weights.copy + weights.copyLetter * Float(min(token.form.count, 12)), text: .copy)
  }

  private func gluedArcs(_ token: RawToken) -> [Arc] {
    var arcs: [Arc] = []
    for cut in 1..<token.form.count {
      let left = Array(token.form[..<cut])
      let right = Array(token.form[cut...])
      guard channel.knows(FormKey.hash(left)), channel.knows(FormKey.hash(right)) else { continue }
      let lefts = wordArcs(channel.candidates(left), token).prefix(3)
      let rights = wordArcs(channel.candidates(right), token).prefix(3)
      for first in lefts {
        for second in rights {
          guard case .words(let firstCase, _) = first.text, case .words(let secondCase, _) = second.text else {
            continue
          }
          arcs.append(
            Arc(
              tokenCount: 1, word: first.word, second: second.word,
              cost: weights.glued + first.cost + second.cost, text: .words(firstCase, secondCase)))
        }
      }
    }
    arcs.sort { $0.cost < $1.cost }
    return Array(arcs.prefix(6))
  }

  private func tornArcs(_ token: RawToken, _ next: RawToken) -> [Arc] {
    guard next.kind == .syllable, next.followsSpace, next.line == token.line,
      token.form.count + next.form.count <= 9, next.range.lowerBound - token.range.upperBound == 1
    else { return [] }
    let form = token.form + next.form
    guard channel.knows(FormKey.hash(form)) else { return [] }
    return wordArcs(channel.candidates(form), token).prefix(3).map { arc in
      var torn = arc
      torn.tokenCount = 2
      torn.cost += weights.torn
      return torn
    }
  }
}
