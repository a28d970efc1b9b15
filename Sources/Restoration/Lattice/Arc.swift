/// One reading of one or two neighbouring tokens: an edge of the lattice.
struct Arc {
  /// The tokens covered: one, or two that the OCR tore apart.
  var tokenCount: UInt8
  /// The word printed.
  var word: Vocabulary.Word
  /// The second word where the OCR glued two together.
  var second: Vocabulary.Word?
  /// -ln p of what was read and of the case, weighted.
  var cost: Float
  /// What to print.
  var text: ArcText

  /// Whether the arc reads one token as one word.
  var isWord: Bool {
    if case .words = text { return tokenCount == 1 && second == nil }
    return false
  }
}

/// How the text of an arc is made; kept small, since most arcs are never printed.
enum ArcText {
  /// The words of the arc in these cases.
  case words(LetterCase, LetterCase)
  /// As it was read.
  case copy
  /// As the letter or Roman number that a list item or heading begins with.
  case label
  /// A symbol: its number among the readings of the token.
  case symbol(UInt8)
}
