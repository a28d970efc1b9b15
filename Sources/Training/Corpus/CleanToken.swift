import Restoration

/// One token of training text.
struct CleanToken {
  enum Kind {
    case word
    case number
    case symbol
    case unknown
  }

  var kind: Kind
  /// The letters of a word, in the classic tone placement; 0 for other kinds.
  var key: SyllableKey
  var letterCase: LetterCase
  /// Whether a capital here says nothing about the word: first of a line or sentence.
  var startsSentence: Bool
}
