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
    guard !Self.isAsPrinted(tokens) else { return words.joined(separator: " ") }
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

  /// A family name is one of few, so that wrong marks leave one reading; of several the commonest, which stands first.
  private func familyName(_ word: String) -> String {
    let bare = PlainText.bareKey(word)
    return rules.layout.familyNames.first { PlainText.bareKey($0) == bare } ?? PlainText.capitalized(word)
  }

  private func given(_ word: String, _ tokens: [RestoredToken]) -> String {
    guard let names = rules.vocabularies["given_names"] else { return word }
    func isName(_ text: String) -> Bool {
      names.entry(for: text).map { PlainText.key($0.name) == PlainText.key(text) } ?? false
    }
    guard !isName(word) else { return word }
    let token = tokens.first { PlainText.key($0.restored) == PlainText.key(word) }
    let other = token?.alternatives.first { isName($0.text) && PlainText.bareKey($0.text) == PlainText.bareKey(word) }
    if let other { return other.text }
    // Without marks the vocabulary answers only where one name is left.
    return names.entry(for: word)?.name ?? word
  }

  /// Whether the name was read with marks that only a Vietnamese pack knows; no list of names knows better then.
  private static func isAsPrinted(_ tokens: [RestoredToken]) -> Bool {
    tokens.contains { $0.ocr == $0.restored && $0.ocr.unicodeScalars.contains { $0.value > 0xFF } }
  }
}
