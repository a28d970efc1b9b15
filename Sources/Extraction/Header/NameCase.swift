import RuleEngine

/// Turns names printed in capitals into normal case: `SỞ Y TẾ TỈNH VĨNH LONG` to `Sở Y tế tỉnh Vĩnh Long`.
///
/// The document's own spelling goes first, then the lists of names in the rules; behind the word for a kind of place
/// stands the name of a place, whose words all begin with a capital.
struct NameCase {
  private let rules: RuleSet
  /// The words of the rules' names by their first word in lower case, the longest first.
  private let names: [String: [[String]]]
  private let abbreviations: Set<String>
  /// The words of the body as printed, and the same in lower case.
  private let bodyWords: [String]
  private let bodyKeys: [String]

  init(rules: RuleSet, body: String) {
    self.rules = rules
    let known = ["agency_names", "provinces"].flatMap { rules.vocabularies[$0]?.entries ?? [] }
      .map { Self.words($0.name) }
    names = Dictionary(grouping: known) { Self.key($0.first ?? "") }.mapValues { $0.sorted { $0.count > $1.count } }
    abbreviations = Set((rules.vocabularies["abbreviations"]?.forms ?? []).filter(PlainText.isUpperCase).map(Self.key))
    bodyWords = Self.words(body)
    bodyKeys = bodyWords.map(Self.key)
  }

  func normal(_ name: String) -> String {
    guard PlainText.isUpperCase(name) else { return name }
    let words = Self.words(name)
    let keys = words.map(Self.key)
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
    if abbreviations.contains(Self.key(word)) || Self.isRoman(word) { return word }
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
    func fits(_ name: [String], _ same: (String, String) -> Bool) -> Bool {
      index + name.count <= keys.count && zip(name, keys[index...]).allSatisfy { same(Self.key($0), $1) }
    }
    if let exact = names[keys[index]]?.first(where: { fits($0, ==) }) { return exact }
    return names.values.joined().filter { name in
      name.count > 1 && fits(name) { CanonicalText.withoutMarks($0) == CanonicalText.withoutMarks($1) }
    }.max { $0.count < $1.count }
  }

  /// The words for a kind of place, as the rules spell them, where they stand and a name follows.
  private func level(at index: Int, _ keys: [String]) -> [String]? {
    for count in [2, 1] where index + count < keys.count {
      let words = keys[index..<(index + count)].joined(separator: " ")
      // "tỉnh ủy" names a committee, not a province.
      guard let level = rules.vocabularies["levels"]?.entry(for: words),
        // "QUÂN" is no "quận": marks may be lost but are not put in.
        level.name == words || CanonicalText.withoutMarks(words) == words,
        !(names[keys[index]] ?? []).contains(where: { $0.count == 2 && Self.key($0[1]) == keys[index + 1] })
      else { continue }
      return Self.words(level.name)
    }
    return nil
  }

  private func endsBeforePlace(_ words: [String]) -> Bool {
    !rules.findings(of: "committee_before_place", in: RuleText(words.suffix(2).joined(separator: " "))).isEmpty
  }

  private static func isRoman(_ word: String) -> Bool { !word.isEmpty && word.allSatisfy { "IVX".contains($0) } }

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func key(_ word: String) -> String {
    CanonicalText.fold(word).lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private static func punctuation(after word: String) -> String { word.hasSuffix(",") ? "," : "" }
}
