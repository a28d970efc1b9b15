import Restoration

/// Judges confidences against a gold text.
extension SyllableErrors {
  /// The confidence of each restored syllable, and whether the alignment with the gold has it in its place.
  static func judged(_ lines: [RestoredLine], gold: String) -> [(confidence: Double, isRight: Bool)] {
    var spelled: [String] = []
    var confidences: [Double] = []
    for token in lines.flatMap(\.tokens) {
      for syllable in syllables(token.restored) {
        spelled.append(syllable)
        confidences.append(token.confidence)
      }
    }
    let right = matches(syllables(gold), spelled)
    return zip(confidences, right).map { (confidence: $0, isRight: $1) }
  }

  /// The expected calibration error in ten bins of equal width and two narrow ones at the top.
  static func calibrationError(_ tokens: [(confidence: Double, isRight: Bool)]) -> Double {
    let bounds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]
    var error = 0.0
    for (low, high) in zip(bounds, bounds.dropFirst()) {
      let bin = tokens.filter { $0.confidence >= low && $0.confidence < high }
      guard !bin.isEmpty else { continue }
      let wanted = bin.reduce(0) { $0 + $1.confidence } / Double(bin.count)
      let reached = Double(bin.count(where: \.isRight)) / Double(bin.count)
      error += abs(wanted - reached) * Double(bin.count) / Double(tokens.count)
    }
    return error
  }

  /// Which syllables of a hypothesis stand in their place, by the best alignment.
  private static func matches(_ gold: [String], _ hypothesis: [String]) -> [Bool] {
    let width = hypothesis.count + 1
    var costs = [Int32](repeating: 0, count: (gold.count + 1) * width)
    for column in 0..<width { costs[column] = Int32(column) }
    for row in 1...gold.count {
      costs[row * width] = Int32(row)
      for column in 1..<width {
        let same: Int32 = gold[row - 1] == hypothesis[column - 1] ? 0 : 1
        costs[row * width + column] = min(
          costs[(row - 1) * width + column - 1] + same, costs[(row - 1) * width + column] + 1,
          costs[row * width + column - 1] + 1)
      }
    }
    var right = [Bool](repeating: false, count: hypothesis.count)
    var (row, column) = (gold.count, hypothesis.count)
    while row > 0 && column > 0 {
      let same: Int32 = gold[row - 1] == hypothesis[column - 1] ? 0 : 1
      if costs[row * width + column] == costs[(row - 1) * width + column - 1] + same {
        right[column - 1] = same == 0
        (row, column) = (row - 1, column - 1)
      } else if costs[row * width + column] == costs[(row - 1) * width + column] + 1 {
        row -= 1
      } else {
        column -= 1
      }
    }
    return right
  }
}
