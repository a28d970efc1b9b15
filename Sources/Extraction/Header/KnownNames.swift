import RuleEngine

/// The names in the rules, made ready once for all documents to be compared with words of a document.
struct KnownNames: Sendable {
  /// A name of a body or province.
  struct Name: Sendable {
    var words: [String]
    /// The words for comparison.
    var keys: [String]
    /// The words for comparison without marks.
    var bareKeys: [String]

    init(_ text: String) {
      words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      keys = words.map(Self.key)
      bareKeys = keys.map(CanonicalText.withoutMarks)
    }

    /// A word for comparison: folded, in lower case, nothing but letters, digits and hyphens.
    static func key(_ word: String) -> String { lettersOnly(CanonicalText.fold(word).lowercased()) }

    /// The letters, digits and hyphens of a word.
    static func lettersOnly(_ word: String) -> String {
      word.unicodeScalars.allSatisfy(isPlain) ? word : word.filter { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// Whether a character needs no look at its properties: it is a small letter of Vietnamese, a digit or a hyphen.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x2D, 0x30...0x39, 0x61...0x7A, 0xC0..<0xD7, 0xD8..<0xF7, 0xF8..<0x250, 0x1E00..<0x1F00: true
      default: false
      }
    }
  }

  /// The names of bodies and provinces by the key of their first word, the longest first.
  let byFirstWord: [String: [Name]]
  /// The keys of the abbreviations in capitals.
  let abbreviations: Set<String>
  /// The positions of those who sign, by their key without marks.
  let positions: [String: [String]]

  init(rules: RuleSet) {
    let names = ["agency_names", "provinces"].flatMap { rules.vocabularies[$0]?.entries ?? [] }.map { Name($0.name) }
    byFirstWord = Dictionary(grouping: names) { $0.keys.first ?? "" }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    let forms = rules.vocabularies["abbreviations"]?.forms ?? []
    abbreviations = Set(forms.filter(PlainText.isUpperCase).map(Name.key))
    positions = Dictionary(grouping: rules.layout.positions, by: PlainText.bareKey)
  }
}
