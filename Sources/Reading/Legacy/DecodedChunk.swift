/// What a decoder made of the characters between two spaces.
struct DecodedChunk {
  /// The characters.
  var scalars: [UInt32] = []
  /// Where each begins among the characters it was made of.
  var starts: [Int] = []
  /// The characters it was made of.
  var origins: [UInt32] = []

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
  }

  /// Adds a character made of one other.
  mutating func append(_ scalar: UInt32, from origin: UInt32) {
    starts.append(origins.count)
    scalars.append(scalar)
    origins.append(origin)
  }

  /// Adds a range of another chunk's characters.
  mutating func append(contentsOf other: DecodedChunk, in range: Range<Int>) {
    for index in range {
      starts.append(origins.count)
      scalars.append(other.scalars[index])
      origins += other.origins(of: index..<(index + 1))
    }
  }

  /// Puts a combining mark, or the second half of it, on the last letter; false where that has no place for it.
  mutating func addMark(_ mark: UInt32) -> Bool {
    guard let last = scalars.last, let marked = VietnameseLetters.adding(mark, to: last) else { return false }
    scalars[scalars.count - 1] = marked
    return true
  }

  /// What the characters of a range were made of.
  func origins(of range: Range<Int>) -> ArraySlice<UInt32> {
    guard let first = range.first else { return [] }
    return origins[starts[first]..<(range.upperBound < starts.count ? starts[range.upperBound] : origins.count)]
  }

  /// Whether a character is another than the one it was made of.
  func isConverted(_ index: Int) -> Bool {
    let end = index + 1 < starts.count ? starts[index + 1] : origins.count
    return end - starts[index] > 1 || origins[starts[index]] != scalars[index]
  }

  /// The stretches of letters.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if Self.isLetter(scalar) {
        start = start ?? index
      } else if let begin = start {
        words.append(begin..<index)
        start = nil
      }
    }
    if let begin = start { words.append(begin..<scalars.count) }
    return words
  }

  /// Whether a character is part of a word: any letter, and combining marks that found no letter.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return VietnameseLetters.code(scalar) != 0 }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    return scalar < 0x2000 && scalar != 0xD7 && scalar != 0xF7
  }
}
