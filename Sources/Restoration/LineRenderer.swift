import Reading

/// Puts a restored line together: the readings of its tokens, and between them what was read.
struct LineRenderer {
  private let scalars: [UInt32]
  private var readings: [TokenReading] = []

  init(scalars: [UInt32]) { self.scalars = scalars }

  mutating func append(_ reading: TokenReading) { readings.append(reading) }

  /// The restored line.
  func line(_ source: SourceLine) -> RestoredLine {
    var text = ""
    text.reserveCapacity(source.text.utf8.count * 3 / 2)
    var count = 0
    var position = 0
    var tokens: [RestoredToken] = []
    tokens.reserveCapacity(readings.count)
    for reading in readings {
      count += append(scalars[position..<reading.range.lowerBound], to: &text)
      let start = count
      text += reading.restored
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
      number: source.number, page: source.page, ocr: source.text, text: text, tokens: tokens)
  }

  /// Appends what stands between tokens; gives its length in scalars.
  private func append(_ between: ArraySlice<UInt32>, to text: inout String) -> Int {
    if between.count == 1, between.first == 0x20 {
      text += " "
    } else if !between.isEmpty {
      text += String(scalarValues: between)
    }
    return between.count
  }
}
