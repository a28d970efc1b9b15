import Foundation

/// Builds the lattice of a paragraph: a quick one at first, then a careful one where the first pass left doubt.
struct LatticeBuilder {
  let proposer: ArcProposer
  let symbols: SymbolModel
  let cache: ArcCache

  /// How many a neighbour may bring in.
  private static let calledLimit = 8
  /// The largest -ln p of a word after another that makes them a set phrase.
  private static let setPhraseCost: Float = 6.5
  /// The least probability of a neighbour that may call for a word.
  private static let callerProbability: Float = 0.3

  /// The quick lattice of a paragraph's tokens.
  /// - Parameter damage: the share of wrong words where words are mostly right.
  func lattice(_ tokens: [RawToken], damage: Float) -> Lattice {
    var lattice = Lattice(tokens: tokens)
    lattice.arcs.reserveCapacity(tokens.count)
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .symbol {
        let readings = token.condition == .marked ? [SymbolModel.Reading(token.form)] : symbols.readings(token.form)
        lattice.symbols[index] = readings
        lattice.arcs.append(symbolArcs(readings))
        continue
      }
      var arcs = cache.proposal(token, proposer).likely
      if token.kind == .syllable, token.condition == .damaged, token.label == nil, index + 1 < tokens.count {
        arcs += proposer.tornArcs(token, tokens[index + 1])
      } else if token.condition == .marked {
        for other in arcs.indices.dropFirst() { arcs[other].cost -= log(damage) }
      }
      lattice.arcs.append(arcs)
    }
    return lattice
  }

  /// The careful lattice after a first pass: what is settled stays, where there is doubt more words are weighed.
  /// - Parameter memory: what the first pass learnt of the document.
  func carefulLattice(_ quick: Lattice, _ choices: [BeamDecoder.Choice], memory: DocumentMemory) -> Lattice {
    var lattice = quick
    let words = choices.map { choice -> Vocabulary.Word in
      let arc = quick.arcs[choice.token][choice.arc]
      return choice.probability >= Self.callerProbability ? arc.second ?? arc.word : Vocabulary.unknown
    }
    var isOpen = [Bool](repeating: false, count: choices.count)
    for (number, choice) in choices.enumerated() {
      let before = number > 0 ? words[number - 1] : Vocabulary.unknown
      let after = number + 1 < words.count ? words[number + 1] : Vocabulary.unknown
      let chosen = quick.arcs[choice.token][choice.arc]
      // Symbols have no proposal, and only damaged syllables propose more words than their first arcs.
      let token = quick.tokens[choice.token]
      let isDamagedSyllable = token.kind == .syllable && token.condition == .damaged
      let proposed = isDamagedSyllable ? cache.proposal(token, proposer).words : []
      let called = called(proposed, beside: chosen, before: before, after: after)
      let settled = choice.probability >= proposer.weights.settled
      if settled && called.isEmpty && quick.symbols[choice.token] == nil { continue }
      isOpen[number] = true
      open(&lattice, choice.token, proposed, called, memory)
    }
    for (number, choice) in choices.enumerated() where !isOpen[number] {
      // Beside an open token a settled one may still give way.
      let isBesideOpen = (number > 0 && isOpen[number - 1]) || (number + 1 < isOpen.count && isOpen[number + 1])
      if isBesideOpen { continue }
      lattice.arcs[choice.token] = [quick.arcs[choice.token][choice.arc]]
      lattice.settled[choice.token] = choice
    }
    return lattice
  }

  private func open(
    _ lattice: inout Lattice, _ index: Int, _ proposed: [Arc], _ called: [Arc], _ memory: DocumentMemory
  ) {
    let token = lattice.tokens[index]
    if token.kind == .symbol, token.condition != .marked {
      let readings = symbols.readings(token.form, memory: memory)
      lattice.symbols[index] = readings
      lattice.arcs[index] = symbolArcs(readings)
    } else {
      lattice.arcs[index] +=
        proposed.prefix(proposer.weights.carefulWords).dropFirst(lattice.arcs[index].count { $0.isWord }) + called
    }
  }

  /// The unlikely words of a token that a neighbour calls for: a word that hardly occurs but in a set phrase, such as
  /// dõi in `theo dõi`, is rare by itself and certain beside its partner.
  /// - Parameter words: all words proposed for the token, the likeliest first.
  private func called(
    _ words: [Arc], beside chosen: Arc, before: Vocabulary.Word, after: Vocabulary.Word
  ) -> [Arc] {
    guard words.count > proposer.weights.carefulWords else { return [] }
    let beforeLimit = limit(chosen, before, chosen.word)
    let afterLimit = limit(chosen, chosen.word, after)
    var called: [Arc] = []
    let limit = max(beforeLimit, afterLimit)
    for arc in words[proposer.weights.carefulWords...] where arc.cost < limit {
      let fits =
        setPhraseCost(before, arc.word).map { $0 + arc.cost < beforeLimit } ?? false
        || setPhraseCost(arc.word, after).map { $0 + arc.cost < afterLimit } ?? false
      if fits { called.append(arc) }
      if called.count == Self.calledLimit { break }
    }
    return called
  }

  /// What a pair of words and the channel may cost together to be weighed against the arc chosen.
  private func limit(_ chosen: Arc, _ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Float {
    chosen.cost + (setPhraseCost(first, second) ?? Self.setPhraseCost) + proposer.weights.calledWidth
  }

  /// The cost of a word after another, or nil where they are no set phrase.
  private func setPhraseCost(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Float? {
    guard first >= Vocabulary.firstRealWord, second >= Vocabulary.firstRealWord
    else { return nil }
    let pair = proposer.languageModel.pair(first, second)
    return pair.node >= 0 && pair.cost < Self.setPhraseCost ? pair.cost : nil
  }

  private func symbolArcs(_ readings: [SymbolModel.Reading]) -> [Arc] {
    readings.enumerated().map { number, reading in
      Arc(
        tokenCount: 1, word: Vocabulary.symbol, second: nil, cost: proposer.weights.channel * reading.cost,
        text: .symbol(UInt8(number)))
    }
  }
}
