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
    _ lattice: Lattice, beam: DecodingWeights.Beam, _ cache: BigramCache, memory: DocumentMemory? = nil
  ) -> [Choice] {
    var search = BeamSearch(count: lattice.tokens.count, start: languageModel.start, beam: beam)
    for position in lattice.tokens.indices {
      search.leave(position)
      search.prune(position)
      if let memory, lattice.arcs[position].count > 1 {
        expand(&search, position, lattice, memory, cache)
      } else {
        expand(&search, position, lattice.arcs[position], cache)
      }
    }
    search.prune(lattice.tokens.count)
    return search.choices(lattice, temperature: weights.temperature)
  }

  private func expand(_ search: inout BeamSearch, _ position: Int, _ arcs: [Arc], _ cache: BigramCache) {
    expand(&search, position, arcs, cache) { cost, _, _ in cost }
  }

  private func expand(
    _ search: inout BeamSearch, _ position: Int, _ lattice: Lattice, _ memory: DocumentMemory, _ cache: BigramCache
  ) {
    var arcs = lattice.arcs[position]
    var shares = [Float](repeating: 0, count: arcs.count)
    let hash = lattice.tokens[position].hash
    for index in arcs.indices where arcs[index].tokenCount == 1 && arcs[index].second == nil {
      arcs[index].cost = memory.channelCost(arcs[index].cost, hash, arcs[index].word, weights)
      shares[index] = memory.share(of: arcs[index].word, weights)
    }
    expand(&search, position, arcs, cache) { cost, index, before in
      guard shares[index] > 0, cost > Self.likely else { return cost }
      return memory.cost(cost, arcs[index].word, after: before, share: shares[index], weights)
    }
  }

  /// - Parameter adjusted: the language model's cost of an arc, by its index, after a word.
  @inline(__always)
  private func expand(
    _ search: inout BeamSearch, _ position: Int, _ arcs: [Arc], _ cache: BigramCache,
    adjusted: (_ cost: Float, _ index: Int, _ before: Vocabulary.Word) -> Float
  ) {
    search.forEachNode(at: position) { search, nodeIndex, soFar, before in
      for index in arcs.indices {
        let arc = arcs[index]
        // The language model can only add to this, and asking it takes most of the time.
        guard soFar + arc.cost <= search.limit(at: position + arc.tokenCount) else { continue }
        let (cost, state) = advance(before, arc, cache)
        search.add(
          from: nodeIndex, token: position, arc: index, edgeCost: adjusted(cost, index, before.word) + arc.cost,
          state: state, at: position + arc.tokenCount)
      }
    }
  }

  @inline(__always)
  private func advance(
    _ state: LanguageModel.State, _ arc: Arc, _ cache: BigramCache
  ) -> (cost: Float, state: LanguageModel.State) {
    let first = languageModel.advance(state, arc.word, cache)
    guard let second = arc.second else { return first }
    let next = languageModel.advance(first.state, second, cache)
    return (first.cost + next.cost, next.state)
  }
}
