/// Counts the terms of a document and weighs them.
///
/// The weight is that of BM25F: how often a term stands in each field, times the weight of the field; in the text
/// counted against its length. The average length is fixed, so that a document's weights do not depend on the others.
struct TermCounter {
  private struct Count {
    var weight: Float = 0
    var isInText = false

    mutating func add(_ weight: Float, _ isInText: Bool) {
      self.weight += weight
      if isInText { self.isInText = true }
    }
  }

  /// How fast further occurrences lose importance (k₁ of BM25).
  private static let saturation: Float = 1.2
  /// How much the length of a text counts (b of BM25).
  private static let lengthShare: Float = 0.75
  /// The length in words of a text that neither gains nor loses.
  private static let usualLength: Float = 1500

  private var counts: [Int64: Count] = [:]
  /// The words found, in the spelling of the index, by their hash.
  private(set) var words: [UInt64: String] = [:]

  init() {
    counts.reserveCapacity(4096)
    words.reserveCapacity(1024)
  }

  /// Adds the content of a field.
  /// - Complexity: O(*n*) in its length.
  mutating func add(_ content: String, field: SearchField) {
    let found = hashes(of: content)
    var (anywhere, inField) = (field.weight, 1 as Float)
    if field == .text {
      let length = 1 - Self.lengthShare + Self.lengthShare * Float(found.count) / Self.usualLength
      anywhere /= length
      inField = 0
    }
    let (everywhere, zone) = (Term.Zone(nil), Term.Zone(field))
    var previous: WordHash?
    for word in found {
      if anywhere > 0 { add(word, after: previous, in: everywhere, weight: anywhere, isInText: field == .text) }
      if inField > 0 { add(word, after: previous, in: zone, weight: inField, isInText: false) }
      previous = word
    }
  }

  private mutating func add(
    _ word: WordHash, after previous: WordHash?, in zone: Term.Zone, weight: Float, isInText: Bool
  ) {
    count(Term.word(word.exact, in: zone), weight, isInText)
    if word.hasMarks { count(Term.word(word.folded, in: zone), weight, isInText) }
    guard let previous else { return }
    count(Term.pair(previous.exact, word.exact, in: zone), weight, isInText)
    if previous.hasMarks || word.hasMarks {
      count(Term.pair(previous.folded, word.folded, in: zone), weight, isInText)
    }
  }

  private mutating func count(_ term: Int64, _ weight: Float, _ isInText: Bool) {
    counts[term, default: Count()].add(weight, isInText)
  }

  /// All terms with their postings but for the place.
  func terms() -> [(term: Int64, posting: Posting)] {
    counts.map { term, count in
      let impact = count.weight / (count.weight + Self.saturation)
      return (term, Posting(place: 0, isInText: count.isInText, impact: impact))
    }
  }

  private mutating func hashes(of content: String) -> [WordHash] {
    var found: [WordHash] = []
    var content = content
    content.withUTF8 { buffer in
      WordScanner.scanScalars(buffer) { scalars, isNumber, _ in
        WordScanner.normalize(&scalars, isNumber: isNumber)
        let word = WordHash(scalars)
        found.append(word)
        if words[word.exact] == nil { words[word.exact] = Self.text(of: scalars) }
        if word.hasMarks, words[word.folded] == nil {
          words[word.folded] = Self.text(of: scalars.map(LetterTable.shared.base))
        }
        return true
      }
    }
    return found
  }

  private static func text(of scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
