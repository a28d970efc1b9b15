import Foundation

/// Makes one pattern of many texts, their common beginnings written once.
///
/// A search tries the alternatives of `a|b|c` one by one; where hundreds of them share a hundred beginnings, most are
/// turned down at their first letter. Among the texts that match at a place the longest is tried first.
struct Alternation {
  private var branches: [String: Alternation] = [:]
  private var order: [String] = []
  private var isEnd = false

  /// The pattern that matches each of the texts literally but for the width of white space.
  static func pattern(of texts: [String]) -> String {
    var root = Alternation()
    for text in texts { root.add(units(of: text)[...]) }
    return root.pattern
  }

  /// The characters of a text as patterns of their own; white space of any width is one.
  private static func units(of text: String) -> [String] {
    let words = CanonicalText.fold(text).split(whereSeparator: \.isWhitespace)
    return words.enumerated().flatMap { index, word in
      (index > 0 ? ["\\s+"] : []) + word.map { NSRegularExpression.escapedPattern(for: String($0)) }
    }
  }

  private mutating func add(_ units: ArraySlice<String>) {
    guard let first = units.first else {
      isEnd = true
      return
    }
    if branches[first] == nil { order.append(first) }
    branches[first, default: Alternation()].add(units.dropFirst())
  }

  private var pattern: String {
    let parts = order.map { $0 + (branches[$0]?.pattern ?? "") }
    if parts.count == 1, !isEnd { return parts[0] }
    guard !parts.isEmpty else { return "" }
    return "(?:" + parts.joined(separator: "|") + ")" + (isEnd ? "?" : "")
  }
}
