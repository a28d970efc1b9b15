/// The shape of Vietnamese syllables.
enum Syllable {
  private static let onsets = Set(
    ["b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s"]
      .map { Array($0.utf8) } + ["t", "th", "tr", "v", "x", ""].map { Array($0.utf8) })
  private static let codas = Set(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].map { Array($0.utf8) })
  private static let vowels = Set("aeiouy".utf8)

  /// Whether a word without marks may be a Vietnamese syllable.
  static func isPossible(_ key: [UInt8]) -> Bool {
    let onset = key.prefix { !vowels.contains($0) }
    let rest = key[onset.endIndex...]
    let nucleus = rest.prefix { vowels.contains($0) }
    let coda = rest[nucleus.endIndex...]
    return (1...3).contains(nucleus.count) && onsets.contains(Array(onset)) && codas.contains(Array(coda))
  }
}
