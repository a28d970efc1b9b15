import RuleEngine

/// The name of a body as words, for telling whether two names can mean the same body.
///
/// Names are printed in full, shortened (`UBND tỉnh`), with an organ before them (`Ban Thường vụ Tỉnh ủy`) and without
/// their place, which the reader knows. No list of bodies is needed to see that: an abbreviation is made of the first
/// letters of words, and the place is what is written with capitals at the end.
public struct BodyName: Sendable, Equatable {
  /// A word without marks in lower case.
  private struct Word: Equatable {
    var text: String
    /// Two capitals or more and nothing else: first letters of words.
    var isAbbreviation: Bool
    /// Written as names of places are: a capital, then small letters; or a number.
    var isProper: Bool

    init(_ word: String) {
      text = CanonicalText.withoutMarks(word.lowercased())
      let letters = word.unicodeScalars.lazy.filter(\.properties.isAlphabetic)
      isAbbreviation = letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
      isProper =
        letters.isEmpty
        || letters.first?.properties.isUppercase == true && letters.dropFirst().allSatisfy(\.properties.isLowercase)
    }
  }

  private var words: [Word]

  /// Reads a name; what stands in brackets is left out.
  public init(_ text: String) {
    let folded = CanonicalText.fold(text)
    let plain = folded.contains("(") ? Self.withoutBrackets(folded) : folded
    words = plain.unicodeScalars.split { !Self.isInWord($0) }.map { Word(String($0)) }
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x1E00..<0x1F00: true
    case 0..<0x80: false
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// The words that end the name as those of a place are written: `lam dong`; empty where the name has none.
  public var place: [String] {
    let proper = words.reversed().prefix(while: \.isProper).reversed().map(\.text)
    return proper.count < words.count ? proper : []
  }

  /// The name's words with a space at each end, for looking whether another text holds a place.
  public var spaced: String { Self.spaced(words.map(\.text)) }

  /// Words with a space before, between and behind them.
  static func spaced(_ words: [String]) -> String { " " + words.joined(separator: " ") + " " }

  /// How a name as cited stands to the name of a body.
  public enum Relation: Sendable, Equatable {
    /// The names can mean the same body; `open` where the body's place is not in the cited name.
    case same(open: Bool)
    /// The names say nothing of each other.
    case unlike
    /// The names are those of bodies of different places.
    case otherPlace
  }

  /// How this name, as cited, stands to the name of a body.
  public func relation(to body: BodyName) -> Relation {
    guard !words.isEmpty, !body.words.isEmpty else { return .unlike }
    for start in body.words.indices {
      guard let end = Self.match(words[...], body.words[start...]) else { continue }
      return .same(open: end < body.words.count && !body.place.isEmpty)
    }
    for start in words.indices {
      if Self.match(body.words[...], words[start...]) != nil { return .same(open: false) }
      // `Ban Thường vụ [Tỉnh ủy]` and `[Tỉnh ủy] Gia Lai`: the organ of a body, cited without the body's place.
      if start > 0, words.count - start > 1, Self.match(words[start...], body.words[...]) != nil {
        return .same(open: !body.place.isEmpty)
      }
    }
    if !place.isEmpty, !body.place.isEmpty, place != body.place { return .otherPlace }
    return .unlike
  }

  /// Where in `text` the words end when all of them match from its beginning; nil where they do not.
  private static func match(_ words: ArraySlice<Word>, _ text: ArraySlice<Word>) -> Int? {
    guard let first = words.first else { return text.startIndex }
    guard let other = text.first else { return nil }
    if first.text == other.text { return match(words.dropFirst(), text.dropFirst()) }
    if first.isAbbreviation, initials(first, of: text) {
      return match(words.dropFirst(), text.dropFirst(first.text.count))
    }
    if other.isAbbreviation, initials(other, of: words) {
      return match(words.dropFirst(other.text.count), text.dropFirst())
    }
    return nil
  }

  /// Whether words begin with the letters of an abbreviation; `W` stands for `Ư` in `TW`.
  private static func initials(_ abbreviation: Word, of words: ArraySlice<Word>) -> Bool {
    guard words.count >= abbreviation.text.count else { return false }
    return zip(abbreviation.text, words).allSatisfy { letter, word in
      word.text.first == letter || (letter == "w" && word.text.first == "u")
    }
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}
