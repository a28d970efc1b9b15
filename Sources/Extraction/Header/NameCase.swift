import RuleEngine

/// Turns names printed in capitals into normal case: `SỞ Y TẾ TỈNH VĨNH LONG` to `Sở Y tế tỉnh Vĩnh Long`.
///
/// The document's own spelling goes first, then the lists of names in the rules; behind the word for a kind of place
/// stands the name of a place, whose words all begin with a capital.
struct NameCase {
  private let rules: RuleSet
  private let names: KnownNames
  /// The words of the body as printed, and the same in lower case.
  private let bodyWords: [String]
  private let bodyKeys: [String]

  init(rules: RuleSet, names: KnownNames, body: String) {
    self.rules = rules
    self.names = names
    bodyWords = Self.words(body)
    bodyKeys = Self.words(CanonicalText.fold(body).lowercased()).map(KnownNames.Name.lettersOnly)
  }

  func normal(_ name: String) -> String {
    guard PlainText.isUpperCase(name) else { return name }
    let words = Self.words(name)
    let keys = words.map(KnownNames.Name.key)
    if let own = spellingInBody(keys) { return PlainText.capitalized(own) }
    var result: [String] = []
    var index = 0
    var inPlace = false
    while index < words.count {
      if let level = level(at: index, keys) {
        result += level
        index += level.count
        inPlace = true
      } else if let known = knownName(at: index, keys) {
        result += zip(known, words[index...]).map { $0.filter { $0 != "," } + Self.punctuation(after: $1) }
        index += known.count
        inPlace = endsBeforePlace(result)
      } else {
        result.append(spell(words[index], asPlace: inPlace))
        index += 1
      }
    }
    return PlainText.capitalized(result.joined(separator: " "))
  }

  private func spell(_ word: String, asPlace: Bool) -> String {
    if names.abbreviations.contains(KnownNames.Name.key(word)) || Self.isRoman(word) { return word }
    return asPlace ? PlainText.capitalized(word.lowercased()) : word.lowercased()
  }

  /// The same words in mixed case somewhere in the body.
  private func spellingInBody(_ keys: [String]) -> String? {
    guard let first = keys.first, keys.count > 1, bodyKeys.count >= keys.count else { return nil }
    for start in 0...(bodyKeys.count - keys.count) where bodyKeys[start] == first {
      guard bodyKeys[start..<(start + keys.count)].elementsEqual(keys) else { continue }
      let spelled = bodyWords[start..<(start + keys.count)].joined(separator: " ")
      if !PlainText.isUpperCase(spelled) { return PlainText.withoutEnd(spelled) }
    }
    return nil
  }

  /// The longest known name that begins here; where marks were lost, a name of several words that fits without them.
  private func knownName(at index: Int, _ keys: [String]) -> [String]? {
    let here = keys[index...]
    if let exact = names.byFirstWord[keys[index]]?.first(where: { here.starts(with: $0.keys) }) { return exact.words }
    let bare = here.map(CanonicalText.withoutMarks)
    return names.byFirstWord.values.joined().filter { $0.words.count > 1 && bare.starts(with: $0.bareKeys) }
      .max { $0.words.count < $1.words.count }?.words
  }

  /// The words for a kind of place, as the rules spell them, where they stand and a name follows.
  private func level(at index: Int, _ keys: [String]) -> [String]? {
    for count in [2, 1] where index + count < keys.count {
      let words = keys[index..<(index + count)].joined(separator: " ")
      // "tỉnh ủy" names a committee, not a province.
      guard let level = rules.vocabularies["levels"]?.entry(for: words),
        // "QUÂN" is no "quận": marks may be lost but are not put in.
        level.name == words || CanonicalText.withoutMarks(words) == words,
        !(names.byFirstWord[keys[index]] ?? []).contains(where: { $0.keys.count == 2 && $0.keys[1] == keys[index + 1] })
      else { continue }
      return Self.words(level.name)
    }
    return nil
  }

  private func endsBeforePlace(_ words: [String]) -> Bool {
    !rules.findings(of: "committee_before_place", in: RuleText(words.suffix(2).joined(separator: " "))).isEmpty
  }

  private static func isRoman(_ word: String) -> Bool { !word.isEmpty && word.allSatisfy { "IVX".contains($0) } }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }

  private static func punctuation(after word: String) -> String { word.hasSuffix(",") ? "," : "" }
}
