/// One of the parts that follow each other in a pattern: a word, a group, a sub-pattern, with its quantifier.
struct PatternPart: Equatable {
  /// The part as written.
  var source: String
  /// The fewest characters that it matches.
  var weight: Int
}
