import RuleEngine

/// Names and titles reduced to what all spellings of them share.
enum NameKey {
  /// The words in lower case without marks and punctuation, one space between them.
  static func key(of text: String) -> String { words(of: text).joined(separator: " ") }

  /// The words in lower case without marks and punctuation.
  static func words(of text: String) -> [String] {
    CanonicalText.withoutMarks(CanonicalText.fold(text).lowercased()).split { !($0.isLetter || $0.isNumber) }
      .map(String.init)
  }

  /// A name without the year at its end, and that year: `Luật Đất đai năm 2024`.
  static func splittingYear(_ name: String) -> (key: String, year: Int?) {
    var words = words(of: name)
    guard words.count > 3, words[words.count - 2] == "nam", let year = words.last.flatMap({ Int($0) }), year > 1900
    else { return (words.joined(separator: " "), nil) }
    words.removeLast(2)
    return (words.joined(separator: " "), year)
  }
}
