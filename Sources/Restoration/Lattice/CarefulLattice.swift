/// A lattice for a second pass, and what the first pass settled.
struct CarefulLattice {
  var lattice: Lattice
  /// The number of the choice of the first pass, by token, where nothing else is weighed; `open` for other tokens.
  var settled: [Int]

  /// Stands for no choice.
  static let open = -1
}
