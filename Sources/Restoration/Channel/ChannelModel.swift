/// What the OCR makes of printed words: p(form read | word printed).
public struct ChannelModel: Sendable {
  let forms: FormTable
  let letters: LetterModel

  /// How many candidates the letter model gives for a form that was never seen.
  private static let letterCandidates = 48

  /// Opens a channel in a model file.
  /// - Parameter trie: the printed words.
  init(file: ModelFile, _ kind: ChannelKind, trie: PrintedTrie) throws(ModelError) {
    forms = try FormTable(file: file, kind)
    letters = LetterModel(trie: trie, segments: try SegmentTable(file: file, kind))
  }

  /// Whether the form was seen in training.
  @inline(__always)
  func knows(_ hash: UInt64) -> Bool { forms.entry(hash) != nil }

  /// The words that may have been printed where `form` was read: as it was seen, or as its letters suggest.
  /// - Parameter hash: the hash of the form.
  func candidates(_ form: [UInt32], _ hash: UInt64) -> [ChannelCandidate] {
    if let seen = forms.entry(hash) { return seen.map { forms.candidate($0) } }
    return letters.candidates(form, limit: Self.letterCandidates)
  }

  /// The words that may have been printed where `form` was read.
  func candidates(_ form: [UInt32]) -> [ChannelCandidate] { candidates(form, FormKey.hash(form)) }
}
