import Foundation

/// Puts shared sub-patterns and vocabularies in the place of `{{name}}`.
///
/// `{{types}}` stands for any form of the vocabulary `types`, `{{types.code}}` for any value of that attribute;
/// `{{types~}}` for the same whatever the marks on the letters.
struct PatternExpander: Sendable {
  var patterns: [String: Rule.SourcePattern]
  var vocabularies: [String: Vocabulary]
  private var expanded: [String: String] = [:]

  init(patterns: [String: Rule.SourcePattern], vocabularies: [String: Vocabulary]) {
    self.patterns = patterns
    self.vocabularies = vocabularies
  }

  /// The pattern with everything put in, folded as the text will be.
  mutating func expand(_ pattern: String) throws(ExpansionError) -> String {
    CanonicalText.fold(try expand(pattern, within: []))
  }

  private mutating func expand(_ pattern: String, within open: [String]) throws(ExpansionError) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let start = rest.range(of: "{{") {
      guard let end = rest.range(of: "}}", range: start.upperBound..<rest.endIndex) else {
        throw ExpansionError(message: "a {{ without its }}")
      }
      let name = rest[start.upperBound..<end.lowerBound].trimmingCharacters(in: .whitespaces)
      result += rest[..<start.lowerBound]
      result += "(?:" + (try meaning(of: name, within: open)) + ")"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private mutating func meaning(of name: String, within open: [String]) throws(ExpansionError) -> String {
    if let known = expanded[name] { return known }
    if name.hasSuffix("~") {
      let loose = LooseMarks.widen(try meaning(of: String(name.dropLast()), within: open))
      expanded[name] = loose
      return loose
    }
    guard !open.contains(name) else {
      throw ExpansionError(message: "{{\(name)}} contains itself: \((open + [name]).joined(separator: " → "))")
    }
    let meaning: String
    if let pattern = patterns[name] {
      meaning = try expand(pattern.text, within: open + [name])
    } else if let vocabulary = vocabularies[name] {
      meaning = Alternation.pattern(of: vocabulary.forms)
    } else if let dot = name.firstIndex(of: "."), let vocabulary = vocabularies[String(name[..<dot])] {
      let attribute = String(name[name.index(after: dot)...])
      let values = Set(vocabulary.entries.compactMap { $0.attributes[attribute] })
      guard !values.isEmpty else { throw ExpansionError(message: "no entry of {{\(name)}} has that attribute") }
      meaning = Alternation.pattern(of: values.sorted { ($0.count, $1) > ($1.count, $0) })
    } else {
      throw ExpansionError(message: "unknown sub-pattern {{\(name)}}")
    }
    expanded[name] = meaning
    return meaning
  }
}
