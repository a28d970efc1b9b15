/// The punctuation around words, told apart from marks that may be a damaged letter.
public enum OuterPunctuation {
  private static let both = "“”\"„‟«»‹›'‘’‚`´.,;:!?…·•*+-–—―‐‑()[]{}<>|_~=/\\^©®°¬¦"
  private static let quotes: Set<UInt32> = Set("'‘’`´*°”\"".unicodeScalars.map(\.value))
  /// Which scalars below U+2100 are punctuation; none from there on is.
  private static let table: [Bool] = {
    var table = [Bool](repeating: false, count: 0x2100)
    for scalar in both.unicodeScalars { table[Int(scalar.value)] = true }
    return table
  }()

  /// Whether the scalar is punctuation when it stands at the edge of a token.
  public static func contains(_ scalar: UInt32) -> Bool { scalar < 0x2100 && table[Int(scalar)] }

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
