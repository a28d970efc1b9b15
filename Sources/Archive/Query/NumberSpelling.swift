/// Finds document numbers that are typed as several words: `36 KH DU`, `số 36`.
struct NumberSpelling {
  /// Whether some document has or cites a number that begins with this key.
  let isKnown: (NumberKey) throws -> Bool

  /// The query with the words of each number joined to a phrase.
  func joined(_ query: SearchQuery) throws -> SearchQuery {
    switch query {
    case .all(let parts):
      let result = try join(try parts.map(joined))
      return result.count == 1 ? result[0] : .all(result)
    case .any(let parts): return .any(try parts.map(joined))
    case .not(let part): return .not(try joined(part))
    case .words, .number, .date, .due: return query
    }
  }

  private func join(_ parts: [SearchQuery]) throws -> [SearchQuery] {
    var result: [SearchQuery] = []
    var index = 0
    while index < parts.count {
      let end = try endOfNumber(in: parts, from: index)
      if end > index + 1 {
        let text = parts[index..<end].compactMap(Self.plainWord).joined(separator: " ")
        result.append(.words(text, field: nil, isPrefix: false))
      } else {
        result.append(parts[index])
      }
      index = end
    }
    return result
  }

  /// Where the number that begins at `start` ends, or the next index where none begins there.
  private func endOfNumber(in parts: [SearchQuery], from start: Int) throws -> Int {
    var first = start
    if let word = Self.plainWord(parts[start]), Self.isNumberWord(word) { first += 1 }
    guard first < parts.count, let digits = Self.plainWord(parts[first]), digits.first?.isNumber == true else {
      return start + 1
    }
    var (end, text) = (first + 1, digits)
    // Symbols have at most two parts, and a year may stand before them: `30 2020 NĐ CP`.
    while end < min(parts.count, first + 4), let word = Self.plainWord(parts[end]) {
      let longer = text + " " + word
      guard let key = NumberKey(longer), try isKnown(key) else { break }
      (text, end) = (longer, end + 1)
    }
    return end > start + 1 ? end : start + 1
  }

  private static func plainWord(_ part: SearchQuery) -> String? {
    guard case .words(let text, field: nil, isPrefix: false) = part else { return nil }
    return text
  }

  private static func isNumberWord(_ text: String) -> Bool {
    let words = WordScanner.words(in: text)
    return words.count == 1 && words.allSatisfy(NumberKey.isNumberWord)
  }
}
