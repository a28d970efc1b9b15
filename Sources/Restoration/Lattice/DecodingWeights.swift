/// How the sources of knowledge are weighed against each other; tuned on simulated scans and hand-made restorations.
package struct DecodingWeights: Sendable {
  /// Weight of the channel's costs.
  package var channel: Float = 0.95
  /// Weight of the costs of upper and lower case.
  package var letterCase: Float = 0.4
  /// Cost of reading two words in one token.
  package var glued: Float = 3.5
  /// Cost of reading one word in two tokens.
  package var torn: Float = 7
  /// Cost of keeping a form that is no known word: a constant and one per letter.
  package var copy: Float = 7
  package var copyLetter: Float = 1.1
  /// Cost of keeping a form that is a known foreign word or abbreviation.
  package var copyKnown: Float = 0.5
  /// Cost of a token of digits as a number: a constant and one per digit.
  package var number: Float = 0.5
  package var numberDigit: Float = 1.6
  /// What it costs besides to take a token of digits for a word.
  package var numberAsWord: Float = 1
  /// Shares of the document's own words, pairs of words and forms in the second pass.
  package var memoryWord: Float = 0.08
  package var memoryPair: Float = 0.1
  package var memoryForm: Float = 0.8
  /// What costs are divided by before they count as -ln p of a path: the sources of knowledge are not independent.
  package var temperature: Float = 1.5
  /// How posteriors become confidences; nil leaves them.
  var calibration: Calibration?
  /// How wide the first pass searches, and the second, which looks at what the first left open.
  package var firstBeam = Beam(count: 10, width: 8)
  package var secondBeam = Beam(count: 12, width: 8)
  /// The share of a word's cost without any context that it is expected to cost in every context.
  package var hope: Float = 0.5
  /// How many words are weighed for a token in the first pass, and in the second.
  package var likelyWords = 12
  package var carefulWords = 24
  /// How much less likely than the likeliest, neighbours unknown, a word of the first pass may be.
  package var likelyWidth: Float = 6
  /// How much worse than the arc chosen, beside its neighbour, a word may be that the neighbour brings in.
  package var calledWidth: Float = 8
  /// How probable a reading must be after the first pass to be settled.
  package var settled: Float = 0.9995

  /// The width of a beam search.
  package struct Beam: Sendable {
    /// Number of states kept at each token.
    package var count: Int
    /// How much worse than the best they may be.
    package var width: Float

    package init(count: Int, width: Float) {
      self.count = count
      self.width = width
    }
  }

  package init() { calibration = .shipped }
}
