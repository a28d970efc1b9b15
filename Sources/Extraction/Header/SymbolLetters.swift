import RuleEngine

/// The letters that stand for a body in the symbols of its documents: `BGDĐT` for "Bộ Giáo dục và Đào tạo".
struct SymbolLetters {
  let rules: RuleSet

  /// What may stand for these bodies: the letters that the rules give, and the first letters of the names with and
  /// without what follows the body's own name.
  func letters(of names: [String]) -> Set<String> {
    Set(names.flatMap(letters(of:)))
  }

  private func letters(of name: String) -> [String] {
    var found: [String] = []
    let words = CanonicalText.fold(name).split { $0.isWhitespace || ",-()".contains($0) }.map(String.init)
    // Each body named: "Bộ trưởng Bộ Y tế", "Bộ Công an và Bộ Giáo dục và Đào tạo", "Ban Tổ chức Tỉnh ủy".
    // Inside a name, as in "Trường Tiểu học Nghĩa Kỳ", two letters would fit too much.
    for start in words.indices where words[start].first?.isUppercase == true {
      let least = beginsBody(words[start...]) ? 2 : 3
      var letters = ""
      var index = start
      while index < words.count, !Self.levels.contains(words[index].lowercased()) || index == start {
        if let (known, count) = known(at: index, words) {
          letters += known
          index += count
        } else {
          letters += Self.isJoint(words[index]) ? "" : Self.initial(of: words[index])
          index += 1
        }
        if (least...10).contains(letters.count) { found.append(letters) }
      }
    }
    return found
  }

  private func beginsBody(_ words: ArraySlice<String>) -> Bool {
    !rules.findings(of: "letterhead_body", in: RuleText(words.joined(separator: " "))).isEmpty
  }

  /// The letters that the rules lay down for a body, for those who act for it too; nil where its offices have others.
  func fixed(_ name: String) -> String? {
    let words = CanonicalText.fold(name).split(whereSeparator: \.isWhitespace).map(String.init)
    for start in 0..<min(words.count, 4) {
      guard let (letters, _) = known(at: start, words) else { continue }
      let before = words[..<start].joined(separator: " ")
      let acts = before.isEmpty || rules.vocabularies["organs"]?.entry(for: before) != nil
      return acts ? letters : nil
    }
    return nil
  }

  /// The letters of the longest name that the rules give letters for, where one begins at a word.
  private func known(at index: Int, _ words: [String]) -> (letters: String, count: Int)? {
    guard let vocabulary = rules.vocabularies["symbol_letters"] else { return nil }
    for end in (index..<min(words.count, index + 8)).reversed() {
      let part = words[index...end].joined(separator: " ")
      if let letters = vocabulary.entry(for: part)?.attributes["letters"] { return (letters, end - index + 1) }
    }
    return nil
  }

  private static let joints: Set<String> = ["và", "các", "của", "về"]
  private static let levels: Set<String> = ["tỉnh", "xã", "phường", "quận", "huyện"]

  private static func isJoint(_ word: String) -> Bool { joints.contains(word.lowercased()) }

  private static func initial(of word: String) -> String {
    guard let first = word.first else { return "" }
    let letter = String(first).uppercased()
    return letter == "Đ" ? letter : CanonicalText.withoutMarks(letter)
  }
}
