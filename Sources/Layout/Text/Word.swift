/// One word of a line: a stretch without white space.
struct Word {
  /// How the letters of a word are written.
  enum Capitals {
    /// There are no letters.
    case none
    /// The first letter is small.
    case small
    /// The first letter is a capital, others are small.
    case first
    /// All letters are capitals.
    case all
  }

  /// Where the word stands in the line, in Unicode scalars.
  var range: Range<Int>
  /// Its letters and digits without marks and case.
  var key: [UInt8]
  /// How it is written.
  var capitals: Capitals
  /// Number of letters.
  var letterCount: Int
  /// Whether the OCR read a capital at the beginning and small letters behind it, whatever restoration made of it.
  var isCapitalizedInScan = false

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    range = scalars.startIndex..<scalars.endIndex
    key = Folding.key(scalars)
    var letters = 0
    var uppers = 0
    var startsUpper = false
    for scalar in scalars where LetterTable.isLetter(scalar) {
      let isUpper = LetterTable.isCapital(scalar)
      if letters == 0 { startsUpper = isUpper }
      letters += 1
      if isUpper { uppers += 1 }
    }
    letterCount = letters
    capitals = letters == 0 ? .none : uppers == letters ? .all : startsUpper ? .first : .small
  }
}
