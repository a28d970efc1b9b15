import Restoration

/// A restored line as `ingest restore --json` writes it.
struct RestoredLineJSON: Encodable {
  struct Token: Encodable {
    struct Alternative: Encodable {
      var text: String
      var probability: Double
    }

    var ocr: String
    var restored: String
    var kind: String
    var confidence: Double
    var alternatives: [Alternative]
    /// First and behind-last scalar in the line as read.
    var ocrRange: [Int]
    /// First and behind-last scalar in the restored line.
    var restoredRange: [Int]
  }

  var line: Int
  var page: Int
  var ocr: String
  var restored: String
  var tokens: [Token]

  init(_ line: RestoredLine) {
    self.line = line.number
    page = line.page
    ocr = line.ocr
    restored = line.text
    tokens = line.tokens.map { token in
      Token(
        ocr: token.ocr, restored: token.restored, kind: token.kind.rawValue, confidence: token.confidence,
        alternatives: token.alternatives.map { .init(text: $0.text, probability: $0.probability) },
        ocrRange: [token.ocrRange.lowerBound, token.ocrRange.upperBound],
        restoredRange: [token.restoredRange.lowerBound, token.restoredRange.upperBound])
    }
  }
}
