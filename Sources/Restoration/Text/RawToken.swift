/// A stretch of a line that is restored as one: what was read, and what stands around it.
struct RawToken {
  /// The form read, without the punctuation around it.
  var form: [UInt32]
  /// Hash of the form.
  var hash: UInt64
  /// Where the form stands in its line, in scalars.
  var range: Range<Int>
  /// Whether a capital was read.
  var hasCapital: Bool { form.contains(where: CharacterClass.isUpper) }
  /// Index of the line among the lines being restored.
  var line: Int
  var kind: RestoredToken.Kind
  /// Whether only white space stands between this token and the one before it.
  var followsSpace: Bool
  /// Whether a sentence, list item or line of its own begins here, so that a capital says nothing about the word.
  var startsSentence: Bool
  /// Whether the text around it was read as Vietnamese, so that its marks can be trusted.
  var isMarked: Bool
  /// Whether most letters of the line are capitals.
  var isInCapitals: Bool
}
