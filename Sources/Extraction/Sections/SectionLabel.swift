/// Labels of headings as one text.
enum SectionLabel {
  /// The labels joined by dots; a label that already holds those above it (`1.1` under `1`) takes their place.
  static func joined(_ labels: [String]) -> String {
    var result: [String] = []
    for label in labels where !label.isEmpty {
      while let last = result.last, label.hasPrefix(last + "."), last.allSatisfy({ $0.isNumber || $0 == "." }) {
        result.removeLast()
      }
      result.append(label)
    }
    return result.joined(separator: ".")
  }

  /// The labels of the part alone, without the numbered and lettered items in it.
  static func part(of labels: [String]) -> [String] {
    var labels = labels
    while let last = labels.last, last.count <= 2 || last.contains("."), !isRoman(last) { labels.removeLast() }
    return labels
  }

  private static func isRoman(_ label: String) -> Bool { label.allSatisfy { "IVXLC".contains($0) } }
}
