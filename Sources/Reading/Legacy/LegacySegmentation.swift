import Foundation

/// Finds the lines of a document that are in legacy encodings.
///
/// The best way through the lines, where each line has the evidence for its encoding and every change of encoding has
/// its price: so a short line goes with its neighbours, and a run of lines counts as legacy only when there is more
/// evidence than the prices of its beginning and end. Lines without evidence are decoded as the lines around them.
struct LegacySegmentation {
  /// What a change costs, in nats.
  struct Prices {
    /// To begin to read lines in an encoding.
    var entry: Double
    /// To go back to lines as they stand.
    var exit = 1.0

    /// Where nothing is known: a line with five marked words is enough, and the more lines the more evidence it takes,
    /// because each is an occasion to err.
    static func unknown(lineCount: Int) -> Prices { Prices(entry: 10 + log(Double(lineCount))) }

    /// Where the bytes are no Unicode.
    static func eightBit(lineCount: Int) -> Prices { Prices(entry: 6 + log(Double(lineCount))) }

    /// Where the document has much text in legacy encodings, in this many of its lines.
    static func found(in found: Int, lineCount: Int) -> Prices {
      Prices(entry: 3 + log(Double(lineCount) / Double(found)))
    }
  }

  /// The evidence, in nats, from which on a document has much text in an encoding.
  private static let much: Float = 30

  /// The evidence of each line, by the number of the encoding.
  var evidence: [LegacyScorer.Scores]
  /// The evidence of the whole document, of which these lines are the last.
  var sums: LegacyScorer.Scores

  /// The encoding of each line, nil where it is to stay as it stands.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  func encodings(isUnicode: Bool) -> [LegacyEncoding?] {
    let lineCount = evidence.count
    let candidates = candidates()
    let prices = isUnicode ? Prices.unknown(lineCount: lineCount) : .eightBit(lineCount: lineCount)
    let first = bestPath(candidates, prices)
    var gains = LegacyScorer.Scores()
    for (line, encoding) in first.enumerated() {
      if let index = encoding?.index { gains[index] += evidence[line][index] }
    }
    let found = candidates.filter { gains[$0.index] > Self.much }
    guard !found.isEmpty else { return first }
    let count = first.count { encoding in encoding.map(found.contains) ?? false }
    return bestPath(found, .found(in: count, lineCount: lineCount))
  }

  /// The encodings that any line speaks for, and that all lines together do where they must.
  private func candidates() -> [LegacyEncoding] {
    var tops = LegacyScorer.Scores()
    for scores in evidence { tops.replace(with: scores, where: scores .> tops) }
    return LegacyEncoding.allCases.filter { encoding in
      tops[encoding.index] > 0 && (encoding.mayBeMixed || sums[encoding.index] > 0)
    }
  }

  /// Viterbi's algorithm; state 0 is text as it stands.
  private func bestPath(_ encodings: [LegacyEncoding], _ prices: Prices) -> [LegacyEncoding?] {
    guard !encodings.isEmpty else { return evidence.map { _ in nil } }
    let count = encodings.count + 1
    let indices = encodings.map(\.index)
    var best = [0.0] + [Double](repeating: -prices.entry, count: encodings.count)
    // For each line the states before it: those of the encodings, then that of text as it stands.
    var origins: [UInt8] = []
    origins.reserveCapacity(evidence.count * count)
    for scores in evidence {
      // To change from one encoding to another costs as much as to go through text as it stands.
      let leaving = (1..<count).max { best[$0] < best[$1] } ?? 1
      let left = best[leaving] - prices.exit
      let entered = best[0] - prices.entry
      for state in 1..<count {
        origins.append(entered > best[state] ? 0 : UInt8(state))
        best[state] = max(entered, best[state]) + Double(scores[indices[state - 1]])
      }
      origins.append(left > best[0] ? UInt8(leaving) : 0)
      best[0] = max(best[0], left)
    }
    return trace(best, origins, encodings)
  }

  private func trace(
    _ best: [Double], _ origins: [UInt8], _ encodings: [LegacyEncoding]
  ) -> [LegacyEncoding?] {
    let count = best.count
    var path = [LegacyEncoding?](repeating: nil, count: evidence.count)
    var state = 0
    for candidate in 1..<count where best[candidate] > best[state] { state = candidate }
    for line in path.indices.reversed() {
      path[line] = state == 0 ? nil : encodings[state - 1]
      state = Int(origins[line * count + (state == 0 ? count - 1 : state - 1)])
    }
    return path
  }
}
