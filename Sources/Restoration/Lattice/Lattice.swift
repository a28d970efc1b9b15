/// All readings of the tokens of a paragraph that are worth weighing.
struct Lattice {
  let tokens: [RawToken]
  /// The arcs of all tokens, one token's after the other's.
  private(set) var arcs: [Arc] = []
  /// Where the arcs that begin at each token stand, and behind them where the last ones end.
  private(set) var starts: [Int] = [0]
  /// All words that were proposed for each token, the likeliest first; empty where there are no more than the arcs.
  private(set) var proposed: [[Arc]] = []
  /// The readings of the symbol tokens, by token.
  var symbols: [Int: [SymbolModel.Reading]] = [:]

  /// A lattice of tokens whose arcs are still to be added.
  init(_ tokens: [RawToken]) {
    self.tokens = tokens
    starts.reserveCapacity(tokens.count + 1)
  }

  /// Adds the arcs that begin at the next token, the likeliest first.
  /// - Parameter proposed: all words that were proposed for the token.
  mutating func append(_ arcs: some Sequence<Arc>, proposed: [Arc] = []) {
    self.proposed.append(proposed)
    self.arcs.append(contentsOf: arcs)
    starts.append(self.arcs.count)
  }

  /// Adds arcs to those of the last token.
  mutating func extend(_ arcs: some Sequence<Arc>) {
    self.arcs.append(contentsOf: arcs)
    starts[starts.count - 1] = self.arcs.count
  }

  /// Where the arcs that begin at a token stand.
  @inline(__always)
  func range(_ token: Int) -> Range<Int> { Range(uncheckedBounds: (starts[token], starts[token + 1])) }

  /// An arc by its number among those that begin at a token.
  @inline(__always)
  func arc(_ number: Int, at token: Int) -> Arc { arcs[starts[token] + number] }

  /// Changes the costs of the arcs of the last token but the first.
  mutating func addToOthers(_ cost: Float) {
    for index in range(starts.count - 2).dropFirst() { arcs[index].cost += cost }
  }
}
