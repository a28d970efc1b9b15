import Foundation

/// Finds the likeliest path through a lattice under the language model, and how likely each arc is.
///
/// Beam search with recombination of equal language-model states; posteriors by the forward-backward algorithm over
/// the edges that survived. Linear in the number of tokens.
struct BeamDecoder {
  let languageModel: LanguageModel
  let weights: DecodingWeights

  /// A state after some token.
  private struct Node {
    var state: LanguageModel.State
    var cost: Float
    /// The edge of the best path into the node.
    var bestEdge: Int32
  }

  /// A step from one node to another.
  private struct Edge {
    var from: Int32
    var to: Int32
    var token: Int32
    var arc: Int32
    var cost: Float
  }

  /// The arc chosen for a token, and the posterior probabilities of the token's arcs.
  struct Choice {
    var token: Int
    var arc: Int
    /// Index and probability of each arc that begins at the token and survived the beam, likeliest first.
    var posteriors: [(arc: Int, probability: Double)]
  }

  /// Decodes; choices come in order and cover all tokens.
  /// - Parameter memory: what a first pass learnt of the document.
  func decode(_ lattice: Lattice, memory: DocumentMemory? = nil) -> [Choice] {
    var search = Search(count: lattice.tokens.count, start: languageModel.start, width: weights.beamWidth)
    for position in lattice.tokens.indices {
      search.leave(position)
      search.prune(position, beam: weights.beam)
      expand(&search, position, lattice, memory)
    }
    search.prune(lattice.tokens.count, beam: weights.beam)
    return search.choices(temperature: Double(weights.temperature))
  }

  private func expand(_ search: inout Search, _ position: Int, _ lattice: Lattice, _ memory: DocumentMemory?) {
    var arcs = lattice.arcs[position]
    var shares = [Float](repeating: 0, count: arcs.count)
    if let memory {
      let hash = lattice.tokens[position].hash
      for index in arcs.indices where arcs[index].tokenCount == 1 && arcs[index].second == nil {
        arcs[index].cost = memory.channelCost(arcs[index].cost, hash, arcs[index].word, weights)
        shares[index] = memory.share(of: arcs[index].word, weights)
      }
    }
    for nodeIndex in search.frontiers[position] {
      let node = search.nodes[Int(nodeIndex)]
      for index in arcs.indices {
        let arc = arcs[index]
        var (cost, state) = languageModel.advance(node.state, arc.word)
        if let memory, shares[index] > 0 {
          cost = memory.cost(cost, arc.word, after: node.state.word, share: shares[index], weights)
        }
        if let second = arc.second {
          let next = languageModel.advance(state, second)
          cost += next.cost
          state = next.state
        }
        search.add(
          from: nodeIndex, token: position, arc: index, edgeCost: cost + arc.cost, state: state,
          at: position + arc.tokenCount)
      }
    }
  }

  private struct Search {
    var nodes: [Node]
    var edges: [Edge] = []
    /// Node indices at each position.
    var frontiers: [[Int32]]
    /// The least cost at each position so far.
    private var best: [Float]
    /// Node numbers by hash of their state, for four positions in turn; node 0 is never looked up.
    private var slots = [Int32](repeating: 0, count: 4 * Self.tableSize)
    private let width: Float
    private static let tableSize = 1024

    init(count: Int, start: LanguageModel.State, width: Float) {
      self.width = width
      best = [Float](repeating: .infinity, count: count + 1)
      nodes = [Node(state: start, cost: 0, bestEdge: -1)]
      nodes.reserveCapacity(count * 24)
      edges.reserveCapacity(count * 48)
      frontiers = [[Int32]](repeating: [], count: count + 1)
      frontiers[0] = [0]
    }

    mutating func add(
      from: Int32, token: Int, arc: Int, edgeCost: Float, state: LanguageModel.State, at position: Int
    ) {
      let cost = nodes[Int(from)].cost + edgeCost
      guard cost <= best[position] + width else { return }
      best[position] = min(best[position], cost)
      let target = node(state, position)
      if cost < nodes[target].cost {
        nodes[target].cost = cost
        nodes[target].bestEdge = Int32(edges.count)
      }
      edges.append(Edge(from: from, to: Int32(target), token: Int32(token), arc: Int32(arc), cost: edgeCost))
    }

    /// The node of a state at a position, made where there is none.
    private mutating func node(_ state: LanguageModel.State, _ position: Int) -> Int {
      let table = (position & 3) * Self.tableSize
      var slot = state.slot
      while true {
        let entry = Int(slots[table + (slot & (Self.tableSize - 1))])
        if entry == 0 { break }
        if nodes[entry].state == state { return entry }
        slot += 1
      }
      let index = nodes.count
      slots[table + (slot & (Self.tableSize - 1))] = Int32(index)
      nodes.append(Node(state: state, cost: .infinity, bestEdge: -1))
      frontiers[position].append(Int32(index))
      return index
    }

    /// Frees the hash table of a position that is done with.
    mutating func leave(_ position: Int) {
      let table = (position & 3) * Self.tableSize
      for slot in table..<table + Self.tableSize { slots[slot] = 0 }
    }

    mutating func prune(_ position: Int, beam: Int) {
      var frontier = frontiers[position]
      guard let best = frontier.map({ nodes[Int($0)].cost }).min() else { return }
      frontier = frontier.filter { nodes[Int($0)].cost <= best + width }
      if frontier.count > beam {
        frontier.sort { (nodes[Int($0)].cost, $0) < (nodes[Int($1)].cost, $1) }
        frontier.removeLast(frontier.count - beam)
      }
      frontiers[position] = frontier
    }

    func choices(temperature: Double) -> [Choice] {
      guard let last = frontiers.last?.min(by: { nodes[Int($0)].cost < nodes[Int($1)].cost }) else { return [] }
      let posteriors = posteriors(temperature)
      var result: [Choice] = []
      var node = last
      while nodes[Int(node)].bestEdge >= 0 {
        let edge = edges[Int(nodes[Int(node)].bestEdge)]
        result.append(
          Choice(token: Int(edge.token), arc: Int(edge.arc), posteriors: posteriors[Int(edge.token)] ?? []))
        node = edge.from
      }
      return result.reversed()
    }

    /// Posterior probabilities of arcs by token.
    private func posteriors(_ temperature: Double) -> [Int: [(arc: Int, probability: Double)]] {
      var forward = [Double](repeating: -.infinity, count: nodes.count)
      forward[0] = 0
      // Edges are in the order of positions, so that one pass each way suffices.
      for edge in edges {
        forward[Int(edge.to)] = Self.logSum(
          forward[Int(edge.to)], forward[Int(edge.from)] - Double(edge.cost) / temperature)
      }
      var backward = [Double](repeating: -.infinity, count: nodes.count)
      for node in frontiers[frontiers.count - 1] { backward[Int(node)] = 0 }
      for edge in edges.reversed() {
        backward[Int(edge.from)] = Self.logSum(
          backward[Int(edge.from)], backward[Int(edge.to)] - Double(edge.cost) / temperature)
      }
      let total = backward[0]
      var byToken: [Int: [Int: Double]] = [:]
      for edge in edges {
        let value = forward[Int(edge.from)] - Double(edge.cost) / temperature + backward[Int(edge.to)] - total
        if value > -12 { byToken[Int(edge.token), default: [:]][Int(edge.arc), default: 0] += exp(value) }
      }
      return byToken.mapValues { arcs in
        arcs.map { (arc: $0.key, probability: $0.value) }
          .sorted { ($0.probability, $1.arc) > ($1.probability, $0.arc) }
      }
    }

    private static func logSum(_ a: Double, _ b: Double) -> Double {
      if a == -.infinity { return b }
      if b == -.infinity { return a }
      return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b))
    }
  }
}
