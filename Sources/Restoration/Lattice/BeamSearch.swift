import Foundation

/// The states and steps of a beam search, and the probabilities of the steps.
struct BeamSearch {
  /// A state after some token.
  private struct Node {
    var state: LanguageModel.State
    var cost: Float
    /// The edge of the best path into the node.
    var bestEdge: Int32
    /// The number of tokens before the state.
    var position: Int32
  }

  /// A step from one node to another.
  private struct Edge {
    var from: Int32
    var to: Int32
    var token: Int32
    var arc: Int32
    var cost: Float
  }

  private var nodes: [Node]
  private var edges: [Edge] = []
  /// Node indices at four positions in turn: no arc is longer than two tokens.
  private var frontiers = [[Int32]](repeating: [], count: 4)
  /// The number of tokens.
  private let count: Int
  /// The least cost at each position so far.
  private var best: [Float]
  /// Node numbers by hash of their state, for four positions in turn; node 0 is never looked up.
  private var slots = [Int32](repeating: 0, count: 4 * Self.tableSize)
  private let beam: DecodingWeights.Beam
  private static let tableSize = 1024

  /// A search over so many tokens.
  init(count: Int, start: LanguageModel.State, beam: DecodingWeights.Beam) {
    self.beam = beam
    self.count = count
    best = [Float](repeating: .infinity, count: count + 1)
    nodes = [Node(state: start, cost: 0, bestEdge: -1, position: 0)]
    nodes.reserveCapacity(count * 12)
    edges.reserveCapacity(count * 24)
    frontiers[0] = [0]
    best[0] = 0
  }

  /// Calls `body` with the search, the number, cost and state of each node at a position, the best first.
  @inline(__always)
  mutating func forEachNode(
    at position: Int, _ body: (inout BeamSearch, Int32, Float, LanguageModel.State) -> Void
  ) {
    for index in frontiers[position & 3] { body(&self, index, nodes[Int(index)].cost, nodes[Int(index)].state) }
  }

  /// The largest cost that is worth looking at, at a position.
  @inline(__always)
  func limit(at position: Int) -> Float { best[position] + beam.width }

  /// Adds a step, unless it leads to where much better ones lead.
  @inline(__always)
  mutating func add(
    from: Int32, token: Int, arc: Int, edgeCost: Float, state: LanguageModel.State, at position: Int
  ) {
    let cost = nodes[Int(from)].cost + edgeCost
    guard cost <= best[position] + beam.width else { return }
    best[position] = min(best[position], cost)
    let target = node(state, position)
    if cost < nodes[target].cost {
      nodes[target].cost = cost
      nodes[target].bestEdge = Int32(edges.count)
    }
    edges.append(Edge(from: from, to: Int32(target), token: Int32(token), arc: Int32(arc), cost: edgeCost))
  }

  /// The node of a state at a position, made where there is none.
  @inline(__always)
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
    nodes.append(Node(state: state, cost: .infinity, bestEdge: -1, position: Int32(position)))
    frontiers[position & 3].append(Int32(index))
    return index
  }

  /// Frees the places of a position's nodes in the hash table, which that position no longer needs.
  mutating func leave(_ position: Int) {
    let table = (position & 3) * Self.tableSize
    for index in frontiers[position & 3] where index > 0 {
      var slot = nodes[Int(index)].state.slot
      while slots[table + (slot & (Self.tableSize - 1))] != 0 {
        slots[table + (slot & (Self.tableSize - 1))] = 0
        slot += 1
      }
    }
  }

  /// Leaves the best nodes at a position; the place of the position before is free for another.
  mutating func prune(_ position: Int) {
    frontiers[(position + 3) & 3].removeAll(keepingCapacity: true)
    let limit = best[position] + beam.width
    var frontier = frontiers[position & 3]
    frontiers[position & 3] = []
    frontier.removeAll { nodes[Int($0)].cost > limit }
    if frontier.count > 1 {
      frontier.sort { (nodes[Int($0)].cost, $0) < (nodes[Int($1)].cost, $1) }
      if frontier.count > beam.count { frontier.removeLast(frontier.count - beam.count) }
    }
    frontiers[position & 3] = frontier
  }

  /// The arcs of the best path with the probabilities of all arcs that were weighed.
  /// - Parameter temperature: what costs are divided by before they count as -ln p.
  func choices(_ lattice: Lattice, temperature: Float) -> [BeamDecoder.Choice] {
    guard let last = frontiers[count & 3].min(by: { nodes[Int($0)].cost < nodes[Int($1)].cost }) else { return [] }
    let starts = lattice.starts
    let posteriors = posteriors(starts, temperature)
    var result: [BeamDecoder.Choice] = []
    result.reserveCapacity(lattice.tokens.count)
    var node = last
    while nodes[Int(node)].bestEdge >= 0 {
      let edge = edges[Int(nodes[Int(node)].bestEdge)]
      let token = Int(edge.token)
      let probability = min(1, posteriors[starts[token] + Int(edge.arc)])
      var choice = BeamDecoder.Choice(token: token, arc: Int(edge.arc), probability: probability, posteriors: [])
      if probability < BeamDecoder.certainty {
        choice.posteriors = (0..<starts[token + 1] - starts[token])
          .map { (arc: $0, probability: posteriors[starts[token] + $0]) }
          .filter { $0.probability > 1e-5 }
          .sorted { ($0.probability, $1.arc) > ($1.probability, $0.arc) }
      }
      result.append(choice)
      node = edge.from
    }
    return result.reversed()
  }

  /// Posterior probabilities of arcs, those of each token from its start on.
  ///
  /// Sums of path probabilities are kept relative to the best path at each position, so that they neither vanish nor
  /// overflow and each edge takes one exponential.
  private func posteriors(_ starts: [Int], _ temperature: Float) -> [Float] {
    var forward = [Float](repeating: 0, count: nodes.count)
    var likelihoods = [Float](repeating: 0, count: edges.count)
    forward[0] = 1
    // Edges are in the order of positions, so that one pass each way suffices.
    for (index, edge) in edges.enumerated() where forward[Int(edge.from)] > 0 {
      let gain = best[Int(nodes[Int(edge.to)].position)] - best[Int(nodes[Int(edge.from)].position)]
      likelihoods[index] = exp((gain - edge.cost) / temperature)
      forward[Int(edge.to)] += forward[Int(edge.from)] * likelihoods[index]
    }
    var backward = [Float](repeating: 0, count: nodes.count)
    for node in frontiers[count & 3] { backward[Int(node)] = 1 }
    var result = [Float](repeating: 0, count: starts[starts.count - 1])
    for index in edges.indices.reversed() {
      let edge = edges[index]
      let rest = likelihoods[index] * backward[Int(edge.to)]
      guard rest > 0 else { continue }
      backward[Int(edge.from)] += rest
      result[starts[Int(edge.token)] + Int(edge.arc)] += forward[Int(edge.from)] * rest
    }
    let total = backward[0]
    guard total > 0 else { return result }
    for index in result.indices where result[index] > 0 { result[index] /= total }
    return result
  }
}
