import Foundation

/// Finds the likeliest path through a lattice under the language model, and how likely each arc is.
///
/// Beam search with recombination of equal language-model states; posteriors by the forward-backward algorithm over
/// the edges that survived. Linear in the number of tokens.
struct BeamDecoder {
  let languageModel: LanguageModel
  let weights: DecodingWeights

  /// The arc chosen for a token, and the posterior probabilities of the token's arcs.
  struct Choice {
    var token: Int
    var arc: Int
    /// The posterior probability of the arc.
    var probability: Float
    /// Index and probability of the arcs that begin at the token and survived the beam, likeliest first; empty where
    /// the choice is as good as certain.
    var posteriors: [(arc: Int, probability: Float)]
  }

  /// The document's own use of a word does not matter where the language model expects it: -ln p = 0.2.
  private static let likely: Float = 0.2
  /// How probable a choice is whose competitors are not worth listing.
  static let certainty: Float = 0.9995

  /// Decodes; choices come in order and cover all tokens.
  /// - Parameter memory: what a first pass learnt of the document.
  func decode(
    _ lattice: Lattice, beam: DecodingWeights.Beam, _ cache: PairCache, memory: DocumentMemory? = nil
  ) -> [Choice] {
    var search = BeamSearch(count: lattice.tokens.count, start: languageModel.start, beam: beam)
    for position in lattice.tokens.indices {
      search.leave(position)
      search.prune(position)
      if let memory, lattice.range(position).count > 1 {
        expand(&search, position, lattice, memory, cache)
      } else {
        expand(&search, position, lattice.arcs[lattice.range(position)], cache)
      }
    }
    search.prune(lattice.tokens.count)
    return search.choices(lattice, temperature: weights.temperature)
  }

  private func expand(_ search: inout BeamSearch, _ position: Int, _ arcs: ArraySlice<Arc>, _ cache: PairCache) {
    expand(&search, position, arcs, cache) { _ in
      0
    } adjusted: { cost, _, _, _ in
      cost
    }
  }

  private func expand(
    _ search: inout BeamSearch, _ position: Int, _ lattice: Lattice, _ memory: DocumentMemory, _ cache: PairCache
  ) {
    var arcs = Array(lattice.arcs[lattice.range(position)])
    var shares = [Float](repeating: 0, count: arcs.count)
    let hash = lattice.tokens[position].hash
    for index in arcs.indices where arcs[index].tokenCount == 1 && arcs[index].second == nil {
      arcs[index].cost = memory.channelCost(arcs[index].cost, hash, arcs[index].word, weights)
      shares[index] = memory.share(of: arcs[index].word, weights)
    }
    expand(&search, position, arcs[...], cache) { before in
      memory.count(of: before)
    } adjusted: { cost, index, before, count in
      guard shares[index] > 0, cost > Self.likely else { return cost }
      return memory.cost(cost, arcs[index].word, after: before, count: count, share: shares[index], weights)
    }
  }

  /// - Parameter count: how often the document has a word.
  /// - Parameter adjusted: the language model's cost of an arc, by its index, after a word that the document has so
  ///   often.
  @inline(__always)
  private func expand(
    _ search: inout BeamSearch, _ position: Int, _ arcs: ArraySlice<Arc>, _ cache: PairCache,
    count: (_ before: Vocabulary.Word) -> Float,
    adjusted: (_ cost: Float, _ index: Int, _ before: Vocabulary.Word, _ count: Float) -> Float
  ) {
    arcs.withUnsafeBufferPointer { arcs in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: arcs.count) { hopes in
        for index in arcs.indices { hopes[index] = hope(arcs[index]) }
        search.forEachNode(at: position) { search, nodeIndex, soFar, before in
          let context = languageModel.context(of: before)
          let count = count(before.word)
          for index in arcs.indices {
            let end = position + Int(arcs[index].tokenCount)
            guard soFar + hopes[index] <= search.limit(at: end) else { continue }
            let (cost, state) = advance(context, arcs[index], cache)
            search.add(
              from: nodeIndex, token: position, arc: index,
              edgeCost: adjusted(cost, index, before.word, count) + arcs[index].cost, state: state, at: end)
          }
        }
      }
    }
  }

  /// What an arc will cost at least, as far as can be told without asking the language model, which takes most of the
  /// time: rare words are expected to stay so in any context.
  @inline(__always)
  private func hope(_ arc: Arc) -> Float { arc.cost + weights.hope * languageModel.unigramCost(arc.word) }

  @inline(__always)
  private func advance(
    _ context: LanguageModel.Context, _ arc: Arc, _ cache: PairCache
  ) -> (cost: Float, state: LanguageModel.State) {
    let pair = cache.pair(context.word, arc.word, languageModel)
    let first = languageModel.advance(context, arc.word, pair)
    guard let second = arc.second else { return first }
    let next = languageModel.advance(
      languageModel.context(of: first.state), second, cache.pair(arc.word, second, languageModel))
    return (first.cost + next.cost, next.state)
  }
}
