import Restoration

/// The tokens that restoration changed or doubts, the most uncertain first.
enum CorrectionExtractor {
  /// Below this an unchanged token is listed too.
  private static let doubtful = 0.5

  static func corrections(in lines: [RestoredLine]) -> [CorrectionRecord] {
    var records: [CorrectionRecord] = []
    for line in lines {
      for token in line.tokens where token.ocr != token.restored || token.confidence < doubtful {
        records.append(
          CorrectionRecord(
            line: line.number, start: token.restoredRange.lowerBound, end: token.restoredRange.upperBound,
            ocr: token.ocr, restored: token.restored, confidence: token.confidence,
            alternatives: token.alternatives.map(\.text)))
      }
    }
    return records.sorted { ($0.confidence, $0.line, $0.start) < ($1.confidence, $1.line, $1.start) }
  }

  /// The mean confidence of all tokens; 1 where there is none.
  static func meanConfidence(of lines: [RestoredLine]) -> Double {
    let all = lines.flatMap(\.tokens).map(\.confidence)
    return all.isEmpty ? 1 : all.reduce(0, +) / Double(all.count)
  }
}
