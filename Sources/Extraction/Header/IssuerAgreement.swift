import RuleEngine

/// Compares the issuer that the letterhead names with the one that the issuing sentence names.
///
/// A letterhead is a few words in capitals and takes much damage; running text is restored better. Where the two are
/// plainly the same name, the surer reading counts.
struct IssuerAgreement {
  /// A name and how far its reading can be trusted, from 0 to 1.
  struct Reading {
    var name: String
    var confidence: Double
  }

  /// What the two readings come to: the name, and the body above it where the letterhead's lines ran together.
  struct Result: Equatable {
    var name: String
    var parent: String?
  }

  /// Nil where the letterhead stands as it is.
  static func result(letterhead: Reading, sentence: Reading) -> Result? {
    let (above, said) = (words(letterhead.name), words(sentence.name))
    guard keys(above) != keys(said), said.count > 2 else { return nil }
    let least = letterhead.confidence < doubtful ? 0.5 : 0.8
    if above.count > said.count + 1 {
      let tail = Array(above.suffix(said.count))
      guard similarity(tail, said) >= 0.8 else { return nil }
      return Result(name: sentence.name, parent: above.dropLast(said.count).joined(separator: " "))
    }
    // Names of one place end alike; their heads must be alike too.
    guard sentence.confidence > letterhead.confidence, similarity(above, said) >= least,
      similarity(Array(above.prefix(2)), Array(said.prefix(2))) >= 0.5
    else { return nil }
    return Result(name: sentence.name, parent: nil)
  }

  /// Below this a letterhead is worn so much that half of its letters are enough to know the name by.
  private static let doubtful = 0.3

  private static func words(_ name: String) -> [String] { name.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func keys(_ words: [String]) -> [String] { words.map(PlainText.key) }

  private static func similarity(_ a: [String], _ b: [String]) -> Double {
    PlainText.similarity(keys(a).joined(separator: " "), keys(b).joined(separator: " "))
  }
}
