import Restoration

/// A printed word, the form it was read as, and how often.
struct PrintedReadPair {
  var key: SyllableKey
  var letterCase: LetterCase
  var read: [UInt32]
  var count: Int
}
