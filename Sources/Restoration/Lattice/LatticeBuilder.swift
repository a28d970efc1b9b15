import Foundation

/// Builds the lattice of a paragraph: a quick one at first, then a careful one where the first pass left doubt.
struct LatticeBuilder {
  let proposer: ArcProposer
  let symbols: SymbolModel
  let cache: ArcCache

  /// Up to this share of wrong words abbreviations are what they seem to be.
  private static let slightDamage: Float = 0.02
  /// How many a neighbour may bring in.
  private static let calledLimit = 8
  /// The least probability of a neighbour that may call for a word.
  private static let callerProbability: Float = 0.3

  /// The quick lattice of a paragraph's tokens.
  /// - Parameter damage: the share of wrong words where words are mostly right.
  func lattice(_ tokens: [RawToken], damage: Float) -> Lattice {
    var lattice = Lattice(tokens)
    for index in tokens.indices {
      if tokens[index].kind == .symbol {
        let form = tokens[index].form
        let readings = tokens[index].condition == .marked ? [SymbolModel.Reading(form)] : symbols.readings(form)
        lattice.symbols[index] = readings
        lattice.append(symbolArcs(readings))
        continue
      }
      let proposal = cache.proposal(tokens[index], proposer)
      if tokens[index].condition == .marked, damage < Self.slightDamage, tokens[index].isAbbreviation {
        lattice.append(proposal.likely.prefix(1))
        continue
      }
      lattice.append(proposal.likely, proposed: proposal.words)
      switch tokens[index].condition {
      case .damaged where tokens[index].kind == .syllable && tokens[index].label == nil && index + 1 < tokens.count:
        lattice.extend(proposer.tornArcs(tokens[index], tokens[index + 1]))
      case .marked: lattice.addToOthers(-log(damage))
      case .damaged, .bare: break
      }
    }
    return lattice
  }

  /// The careful lattice after a first pass: what is settled stays, where there is doubt more words are weighed.
  /// - Parameter memory: what the first pass learnt of the document.
  func carefulLattice(_ quick: Lattice, _ choices: [BeamDecoder.Choice], memory: DocumentMemory) -> CarefulLattice {
    var called: [Int: [Arc]] = [:]
    let isOpen = openChoices(quick, choices, &called)
    var lattice = Lattice(quick.tokens)
    lattice.symbols = quick.symbols
    var settled = [Int](repeating: CarefulLattice.open, count: quick.tokens.count)
    for (number, choice) in choices.enumerated() {
      // Beside an open token a settled one may still give way.
      let isBesideOpen = (number > 0 && isOpen[number - 1]) || (number + 1 < isOpen.count && isOpen[number + 1])
      if isOpen[number] {
        open(&lattice, quick, choice.token, called[number] ?? [], memory)
      } else if isBesideOpen {
        lattice.append(quick.arcs[quick.range(choice.token)])
      } else {
        lattice.append(CollectionOfOne(quick.arc(choice.arc, at: choice.token)))
        settled[choice.token] = number
      }
      let end = number + 1 < choices.count ? choices[number + 1].token : quick.tokens.count
      for torn in (choice.token + 1)..<max(end, choice.token + 1) { lattice.append(quick.arcs[quick.range(torn)]) }
    }
    return CarefulLattice(lattice: lattice, settled: settled)
  }

  /// Which choices of a first pass are in doubt.
  /// - Parameter called: the words that neighbours bring in, by choice.
  private func openChoices(
    _ quick: Lattice, _ choices: [BeamDecoder.Choice], _ called: inout [Int: [Arc]]
  ) -> [Bool] {
    let words = choices.map { choice -> Vocabulary.Word in
      let arc = quick.arc(choice.arc, at: choice.token)
      return choice.probability >= Self.callerProbability ? arc.second ?? arc.word : Vocabulary.unknown
    }
    var isOpen = [Bool](repeating: false, count: choices.count)
    for (number, choice) in choices.enumerated() {
      isOpen[number] = choice.probability < proposer.weights.settled || quick.tokens[choice.token].kind == .symbol
      let own = self.called(
        quick.proposed[choice.token], beside: quick.arc(choice.arc, at: choice.token),
        before: number > 0 ? words[number - 1] : Vocabulary.unknown,
        after: number + 1 < words.count ? words[number + 1] : Vocabulary.unknown)
      if own.isEmpty { continue }
      isOpen[number] = true
      called[number] = own
    }
    return isOpen
  }

  private func open(
    _ lattice: inout Lattice, _ quick: Lattice, _ index: Int, _ called: [Arc], _ memory: DocumentMemory
  ) {
    if quick.tokens[index].kind == .symbol, quick.tokens[index].condition != .marked {
      let readings = symbols.readings(quick.tokens[index].form, memory: memory)
      lattice.symbols[index] = readings
      lattice.append(symbolArcs(readings))
      return
    }
    let arcs = quick.arcs[quick.range(index)]
    lattice.append(arcs)
    lattice.extend(quick.proposed[index].prefix(proposer.weights.carefulWords).dropFirst(arcs.count { $0.isWord }))
    lattice.extend(called)
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
    chosen.cost + (setPhraseCost(first, second) ?? LanguageModel.closeCost) + proposer.weights.calledWidth
  }

  /// The cost of a word after another, or nil where they are no set phrase.
  private func setPhraseCost(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Float? {
    guard first >= Vocabulary.firstRealWord, second >= Vocabulary.firstRealWord else { return nil }
    return proposer.languageModel.closeCost(first, second)
  }

  private func symbolArcs(_ readings: [SymbolModel.Reading]) -> [Arc] {
    readings.enumerated().map { number, reading in
      Arc(
        tokenCount: 1, word: Vocabulary.symbol, second: nil, cost: proposer.weights.channel * reading.cost,
        text: .symbol(UInt8(number)))
    }
  }
}
