/// One step of normalisation in a template: `{number|compact}`.
enum TemplateFilter: Sendable, Equatable {
  /// White space to single spaces, punctuation taken off the end.
  case tidy
  /// White space taken out, dashes of one kind.
  case compact
  case lower
  case upper
  /// The first letter in upper case.
  case capital
  /// At least two digits.
  case pad2
  /// A number without leading zeros.
  case integer
  /// A Roman or Arabic numeral as an Arabic one.
  case roman
  /// Two digits as a year of this century, four as they are.
  case year
  /// The name of the vocabulary's entry that the text names, or one of its attributes; nothing where there is none.
  case lookup(vocabulary: String, attribute: String?)

  /// The name of the vocabulary's entry that the text names, or the text itself where there is none.
  case known(vocabulary: String)

  init(_ source: String) throws(TemplateError) {
    let parts = source.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first ?? "", parts.count) {
    case ("tidy", 1): self = .tidy
    case ("compact", 1): self = .compact
    case ("lower", 1): self = .lower
    case ("upper", 1): self = .upper
    case ("capital", 1): self = .capital
    case ("pad2", 1): self = .pad2
    case ("integer", 1): self = .integer
    case ("roman", 1): self = .roman
    case ("year", 1): self = .year
    case ("in", 2):
      let path = parts[1].split(separator: ".", maxSplits: 1).map(String.init)
      self = .lookup(vocabulary: path[0], attribute: path.count > 1 ? path[1] : nil)
    case ("known", 2): self = .known(vocabulary: parts[1])
    default: throw TemplateError(message: "unknown filter \"\(source)\"")
    }
  }

  func apply(to text: String, vocabularies: [String: Vocabulary]) -> String? {
    switch self {
    case .tidy: return Self.tidy(text)
    case .compact: return Self.compact(text)
    case .lower: return text.lowercased()
    case .upper: return text.uppercased()
    case .capital: return text.prefix(1).uppercased() + text.dropFirst()
    case .pad2: return text.count < 2 ? "0" + text : text
    case .integer: return Int(text.filter(\.isNumber)).map(String.init)
    case .roman: return Self.roman(text).map(String.init)
    case .year:
      guard let year = Int(text), year < 100 || year > 999 else { return nil }
      return String(year < 100 ? 2000 + year : year)
    case .known(let name): return vocabularies[name]?.entry(for: text)?.name ?? text
    case .lookup(let name, let attribute):
      guard let entry = vocabularies[name]?.entry(for: text) else { return nil }
      guard let attribute else { return entry.name }
      return entry.attributes[attribute]
    }
  }

  /// A dash may have been read twice: "23- -QĐ/TW".
  private static func compact(_ text: String) -> String {
    CanonicalText.fold(text).filter { !$0.isWhitespace }.reduce(into: "") { result, character in
      if character != "-" || result.last != "-" { result.append(character) }
    }
  }

  static func tidy(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = words.last, ".,;:*-– ".contains(last) { words.removeLast() }
    return words
  }

  private static func roman(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let worth: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    var total = 0
    var last = 0
    for digit in text.uppercased().reversed() {
      guard let value = worth[digit] else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total > 0 ? total : nil
  }
}
