import Reading

/// Puts a restored line together: the readings of its tokens, and between them what was read.
struct LineRenderer {
  private let scalars: [UInt32]
  private var readings: [TokenReading] = []

  init(scalars: [UInt32]) { self.scalars = scalars }

  mutating func append(_ reading: TokenReading) { readings.append(reading) }

  /// The restored line.
  func line(_ source: SourceLine) -> RestoredLine {
    var text = String.UnicodeScalarView()
    var count = 0
    var position = 0
    var tokens: [RestoredToken] = []
    for reading in readings {
      count += append(scalars[position..<reading.range.lowerBound], to: &text)
      let start = count
      text.append(contentsOf: reading.restored.unicodeScalars)
      count += reading.restored.unicodeScalars.count
      position = reading.range.upperBound
      tokens.append(
        RestoredToken(
          ocr: String(scalarValues: reading.ocr),
          restored: reading.restored, confidence: reading.confidence, alternatives: reading.alternatives,
          kind: reading.kind, ocrRange: reading.range, restoredRange: start..<count))
    }
    _ = append(scalars[position...], to: &text)
    return RestoredLine(
      number: source.number, page: source.page, ocr: source.text, text: String(text), tokens: tokens)
  }

  private func append(_ between: ArraySlice<UInt32>, to text: inout String.UnicodeScalarView) -> Int {
    var count = 0
    for value in between {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.append(scalar)
      count += 1
    }
    return count
  }
}
