/// How a word is capitalised.
public enum LetterCase: UInt8, Sendable, CaseIterable {
  /// `đảng`
  case lower = 0
  /// `Đảng`
  case capitalised = 1
  /// `ĐẢNG`; a single capital letter counts as capitalised.
  case upper = 2

  /// The case of a word of letters: upper when all of two or more letters are, capitalised when the first is.
  public init(of word: some StringProtocol) { self.init(of: word.unicodeScalars.lazy.map(\.value)) }

  /// The case of a word of letters, given as scalar values.
  package init(of word: some Sequence<UInt32>) {
    var count = 0
    var uppers = 0
    var first = false
    for value in word {
      let isUpper = CharacterClass.isUpper(value)
      if count == 0 { first = isUpper }
      count += 1
      if isUpper { uppers += 1 }
    }
    if count > 1 && uppers == count {
      self = .upper
    } else {
      self = first ? .capitalised : .lower
    }
  }
}
