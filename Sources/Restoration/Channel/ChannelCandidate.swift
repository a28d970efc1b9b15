/// A word that may have been printed where the OCR read some form.
public struct ChannelCandidate: Sendable, Equatable {
  /// The word.
  public var word: Vocabulary.Word
  /// The case it was printed in.
  public var letterCase: LetterCase
  /// -ln p(form | word, case).
  public var cost: Float

  /// Creates a candidate.
  public init(word: Vocabulary.Word, letterCase: LetterCase, cost: Float) {
    self.word = word
    self.letterCase = letterCase
    self.cost = cost
  }
}
