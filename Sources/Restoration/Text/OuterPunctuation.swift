/// The punctuation around words, told apart from marks that may be a damaged letter.
public enum OuterPunctuation {
  private static let both: Set<UInt32> = Set(
    "“”\"„‟«»‹›'‘’‚`´.,;:!?…·•*+-–—―‐‑()[]{}<>|_~=/\\^©®°¬¦".unicodeScalars.map(\.value))
  private static let quotes: Set<UInt32> = Set("'‘’`´*°”\"".unicodeScalars.map(\.value))

  /// Whether the scalar is punctuation when it stands at the edge of a token.
  public static func contains(_ scalar: UInt32) -> Bool { both.contains(scalar) }

  /// Whether the scalar looks like the hook of `ư` or `ơ` that the OCR cut off.
  public static func isQuote(_ scalar: UInt32) -> Bool { quotes.contains(scalar) }

  /// The token without the punctuation around it; empty when there is nothing else.
  public static func core(of scalars: ArraySlice<UInt32>) -> Range<Int> {
    var low = scalars.startIndex
    var high = scalars.endIndex
    while low < high, contains(scalars[low]) { low += 1 }
    while low < high, contains(scalars[high - 1]) { high -= 1 }
    return low..<high
  }
}
