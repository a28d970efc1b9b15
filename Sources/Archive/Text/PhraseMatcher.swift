/// Finds a phrase in short texts as the search does, without an index.
///
/// Words with marks are meant exactly, words without stand for any marks; the tone mark may stand in either place.
public struct PhraseMatcher: Sendable {
  private let words: [WordScanner.Word]

  /// Prepares to look for a phrase; nil where it holds no word.
  public init?(_ phrase: String) {
    words = WordScanner.words(in: phrase)
    if words.isEmpty { return nil }
  }

  /// Whether the words of the phrase stand one after the other in a text.
  /// - Complexity: O(*n*) in the length of the text.
  public func matches(_ text: String) -> Bool {
    let found = WordScanner.words(in: text)
    guard found.count >= words.count else { return false }
    return (0...(found.count - words.count)).contains { start in
      zip(words, found[start...]).allSatisfy { wanted, word in
        wanted.hasMarks ? wanted.exact == word.exact : wanted.exact == word.folded
      }
    }
  }
}
