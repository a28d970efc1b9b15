/// What the OCR makes of printed words: p(form read | word printed).
public struct ChannelModel: Sendable {
  let forms: FormTable
  let letters: LetterModel

  /// How many candidates the letter model gives for a form that was never seen.
  private static let letterCandidates = 48

  /// Opens the channel in a model file.
  init(file: ModelFile) throws(ModelError) {
    forms = try FormTable(file: file)
    letters = try LetterModel(file: file)
  }

  /// Whether the form was seen in training.
  @inline(__always)
  func knows(_ hash: UInt64) -> Bool { forms.entry(hash) != nil }

  /// The words that may have been printed where `form` was read.
  func candidates(_ form: [UInt32]) -> [ChannelCandidate] {
    seenCandidates(FormKey.hash(form)) ?? guessedCandidates(form)
  }

  /// The words of a form that was seen in training, by its hash; nil for other forms.
  func seenCandidates(_ hash: UInt64) -> [ChannelCandidate]? {
    forms.entry(hash)?.map { forms.candidate($0) }
  }

  /// The words that the letters of a form suggest.
  func guessedCandidates(_ form: [UInt32]) -> [ChannelCandidate] {
    letters.candidates(form, limit: Self.letterCandidates)
  }
}
