import Restoration
import RuleEngine

/// Writes the name of a signer with the marks that names have.
///
/// Restoration knows running text: it makes "khác" of the name "Khắc". The words that names are made of are few, so
/// that a word which is none of them gives way to the one that it can be, if there is only one.
struct SignerName {
  let rules: RuleSet

  /// The name without stray signs in front, each word with its capital.
  ///
  /// - Parameter tokens: What stands below the name, with its other readings.
  func name(_ text: String, tokens: [RestoredToken]) -> String {
    var words = text.drop { !$0.isLetter }.split(separator: " ").map(String.init)
    let count = Self.nameCount(of: words)
    guard count > 0 else { return text }
    let first = words.count - count
    words[first] = familyName(words[first])
    for index in words.indices where index > first {
      words[index] = PlainText.capitalized(given(words[index], tokens))
    }
    return words.joined(separator: " ")
  }

  /// How many words at the end are the name itself; titles such as "TS." or "Đại tá" stand before them.
  private static func nameCount(of words: [String]) -> Int {
    let title = words.lastIndex { $0.hasSuffix(".") } ?? -1
    return words.count - title - 1
  }

  /// A family name is one of few, so that wrong marks leave one reading.
  private func familyName(_ word: String) -> String {
    let known = rules.layout.familyNames
    let capitalized = PlainText.capitalized(word)
    if known.contains(capitalized) { return capitalized }
    let fitting = Set(known.filter { Self.bare($0) == Self.bare(word) })
    return fitting.count == 1 ? fitting.first ?? word : capitalized
  }

  private func given(_ word: String, _ tokens: [RestoredToken]) -> String {
    guard let names = rules.vocabularies["given_names"] else { return word }
    func isName(_ text: String) -> Bool {
      names.entry(for: text).map { PlainText.key($0.name) == PlainText.key(text) } ?? false
    }
    let token = tokens.first { PlainText.key($0.restored) == PlainText.key(word) }
    guard !isName(word), token.map(Self.isAsPrinted) != true else { return word }
    let other = token?.alternatives.first { isName($0.text) && Self.bare($0.text) == Self.bare(word) }
    if let other { return other.text }
    // Without marks the vocabulary answers only where one name is left.
    return names.entry(for: word)?.name ?? word
  }

  /// Whether the scan shows the word with its marks just so; no list of names knows better.
  private static func isAsPrinted(_ token: RestoredToken) -> Bool {
    token.ocr == token.restored && token.ocr.contains { !$0.isASCII }
  }

  private static func bare(_ text: String) -> String { CanonicalText.withoutMarks(PlainText.key(text)) }
}
