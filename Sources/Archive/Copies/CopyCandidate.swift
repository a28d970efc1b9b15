/// What tells whether two documents are scans of the same one, and which is the better scan.
struct CopyCandidate: Sendable {
  let row: Int64
  let id: String
  /// The number without marks and gaps; nil where it was not read.
  let number: String?
  /// ISO 8601 day.
  let date: String?
  let type: String?
  let sketch: TextSketch
  let confidence: Double
  let garbageLines: Int
  let pages: Int

  /// The similarity from which documents with one number are copies: two readings of one page, one of them bad, have
  /// this much in common; two bodies' documents that happen to have one number do not.
  private static let numberedSimilarity = 0.5
  /// The similarity from which documents are copies where a number was not read.
  private static let unnumberedSimilarity = 0.75

  /// Whether both are scans of the same document.
  ///
  /// Letters to many places differ in little more than their numbers, so another number, day or type always means
  /// another document, and where a number was not read the day must be known.
  func isCopy(of other: CopyCandidate) -> Bool {
    if let date, let day = other.date, date != day { return false }
    if let type, let kind = other.type, type != kind { return false }
    let similarity = sketch.similarity(to: other.sketch)
    guard let number, let key = other.number else {
      return date != nil && date == other.date && similarity >= Self.unnumberedSimilarity
    }
    return number == key && similarity >= Self.numberedSimilarity
  }

  /// Whether this is the better scan: surer words, then fewer lines of rubbish, then more pages.
  func isBetter(than other: CopyCandidate) -> Bool {
    if confidence != other.confidence { return confidence > other.confidence }
    if garbageLines != other.garbageLines { return garbageLines < other.garbageLines }
    return pages == other.pages ? id < other.id : pages > other.pages
  }
}
