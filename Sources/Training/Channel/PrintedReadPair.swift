import Restoration

/// A printed word, the form it was read as, and how often.
struct PrintedReadPair {
  var key: SyllableKey
  var letterCase: LetterCase
  var read: [UInt32]
  var count: Int

  /// Whether the word was read as it was printed.
  var isRight: Bool {
    let text = String(scalarValues: read)
    return SyllableKey(text)?.withClassicTonePlacement == key && LetterCase(of: text) == letterCase
  }
}
