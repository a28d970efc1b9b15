/// All readings of the tokens of a paragraph that are worth weighing.
struct Lattice {
  var tokens: [RawToken] = []
  /// The arcs that begin at each token, the likeliest first.
  var arcs: [[Arc]] = []
  /// What a first pass settled, by token; nothing else is weighed for such a token.
  var settled: [Int: BeamDecoder.Choice] = [:]
  /// The readings of the symbol tokens, by token.
  var symbols: [Int: [SymbolModel.Reading]] = [:]
}
