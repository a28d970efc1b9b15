import Foundation

@testable import Restoration

/// Counts wrong syllables as the project's scorer does: edit distance over syllables without case, tone placement
/// made one, lines of noise left out, an unreadable token matching any one or none.
enum SyllableErrors {
  static let unreadable = "\u{241F}"

  static func syllables(_ text: String) -> [String] {
    var result: [String] = []
    var current = ""
    let prepared = text.replacingOccurrences(of: "⟨?⟩", with: " \(unreadable) ")
    for scalar in prepared.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      let isFootnote = "¹²³⁴⁵⁶⁷⁸⁹⁰".unicodeScalars.contains(scalar)
      if !isFootnote, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        current.unicodeScalars.append(scalar)
        continue
      }
      if !current.isEmpty { result.append(canonical(current)) }
      current = ""
      if String(scalar) == unreadable { result.append(unreadable) }
    }
    if !current.isEmpty { result.append(canonical(current)) }
    return result
  }

  private static func canonical(_ word: String) -> String {
    SyllableKey(word)?.withClassicTonePlacement.text() ?? word
  }

  /// Number of gold syllables and of errors.
  static func count(gold: [String], hypothesis: [String]) -> (total: Int, wrong: Int) {
    let total = gold.count { $0 != unreadable }
    var row = Array(0...hypothesis.count)
    for wanted in gold {
      let free = wanted == unreadable
      var diagonal = row[0]
      row[0] += free ? 0 : 1
      for column in 0..<hypothesis.count {
        let above = row[column + 1]
        let substituted = diagonal + (free || wanted == hypothesis[column] ? 0 : 1)
        row[column + 1] = min(substituted, above + (free ? 0 : 1), row[column] + 1)
        diagonal = above
      }
    }
    return (total, row[hypothesis.count])
  }
}
