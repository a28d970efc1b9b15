import Restoration

/// Cuts clean training text into the tokens of the language model.
///
/// Follows the same rules as the tokens of scans: numbers and document symbols are one token each, everything else is
/// a word per run of letters.
struct CleanTokenizer {
  private var scalars: [UInt32] = []
  /// The tokens of the last line.
  private(set) var tokens: [CleanToken] = []
  /// The document symbols of the last line without their numbers: `KH-UBND`, `NQ/TW`.
  private(set) var symbols: [String] = []

  private static let isUpper: [Bool] = (0..<Alphabet.limit).map { value in
    Unicode.Scalar(UInt32(value))?.properties.isUppercase ?? false
  }
  private static let isLetter: [Bool] = (0..<Alphabet.limit).map { value in
    Unicode.Scalar(UInt32(value))?.properties.isAlphabetic ?? false
  }

  /// Tokenises one line of UTF-8.
  mutating func tokenize(_ line: UnsafeBufferPointer<UInt8>) {
    decode(line)
    tokens.removeAll(keepingCapacity: true)
    symbols.removeAll(keepingCapacity: true)
    var position = 0
    var startsSentence = true
    while position < scalars.count {
      while position < scalars.count, Self.isSpace(scalars[position]) { position += 1 }
      let begin = position
      while position < scalars.count, !Self.isSpace(scalars[position]) { position += 1 }
      if begin < position {
        chunk(begin..<position, startsSentence)
        startsSentence = Self.endsSentence(scalars[position - 1])
      }
    }
  }

  private mutating func chunk(_ range: Range<Int>, _ startsSentence: Bool) {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, !Self.isAlphanumeric(scalars[low]) { low += 1 }
    while low < high, !Self.isAlphanumeric(scalars[high - 1]) { high -= 1 }
    guard low < high else { return }
    var digits = 0
    var letters = 0
    var uppers = 0
    var joined = false
    for index in low..<high {
      let value = scalars[index]
      if Self.isDigit(value) {
        digits += 1
      } else if Self.letter(value) {
        letters += 1
        if Self.upper(value) { uppers += 1 }
      } else if value == 0x2F || Self.isDash(value) {
        joined = true
      }
    }
    if digits > 0 {
      if letters == 0 {
        append(.number)
      } else {
        append(.symbol)
        if joined && uppers > 1 { addSymbol(low..<high) }
      }
    } else if joined && uppers > 1 && uppers * 2 > letters {
      append(.symbol)
      addSymbol(low..<high)
    } else {
      words(low..<high, startsSentence)
    }
  }

  private mutating func words(_ range: Range<Int>, _ startsSentence: Bool) {
    var index = range.lowerBound
    var first = true
    while index < range.upperBound {
      guard Self.letter(scalars[index]) else {
        index += 1
        continue
      }
      let begin = index
      while index < range.upperBound, Self.letter(scalars[index]) { index += 1 }
      word(begin..<index, startsSentence && first)
      first = false
    }
  }

  private mutating func word(_ range: Range<Int>, _ startsSentence: Bool) {
    var packed: UInt64 = 0
    var uppers = 0
    for (offset, index) in range.enumerated() {
      let value = scalars[index]
      let code = value < UInt32(Alphabet.limit) ? Unicode.Scalar(value).map(Alphabet.code) ?? 0 : 0
      if code == 0 || offset >= SyllableKey.maximumLength {
        append(.unknown)
        return
      }
      packed |= UInt64(code) << UInt64(8 * offset)
      if Self.upper(value) { uppers += 1 }
    }
    let letterCase: LetterCase =
      uppers == range.count && uppers > 1 ? .upper : Self.upper(scalars[range.lowerBound]) ? .capitalised : .lower
    tokens.append(
      CleanToken(
        kind: .word, key: SyllableKey(packed: packed).withClassicTonePlacement, letterCase: letterCase,
        startsSentence: startsSentence))
  }

  private mutating func append(_ kind: CleanToken.Kind) {
    tokens.append(CleanToken(kind: kind, key: SyllableKey(packed: 0), letterCase: .lower, startsSentence: false))
  }

  private mutating func addSymbol(_ range: Range<Int>) {
    var low = range.lowerBound
    while low < range.upperBound, !Self.letter(scalars[low]) { low += 1 }
    guard low < range.upperBound else { return }
    var text = String.UnicodeScalarView()
    for index in low..<range.upperBound {
      guard let scalar = Unicode.Scalar(scalars[index]) else { return }
      text.append(Self.isDash(scalars[index]) ? "-" : scalar)
    }
    symbols.append(String(text))
  }

  private mutating func decode(_ line: UnsafeBufferPointer<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    var index = 0
    while index < line.count {
      let byte = UInt32(line[index])
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= line.count else { break }
      var value = length == 1 ? byte : byte & (0xFF >> UInt32(length + 1))
      for offset in 1..<max(length, 1) { value = value << 6 | UInt32(line[index + offset] & 0x3F) }
      scalars.append(value)
      index += length
    }
  }

  @inline(__always) private static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0x09 || value == 0x0D || value == 0xA0
  }
  @inline(__always) private static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
  @inline(__always) private static func isDash(_ value: UInt32) -> Bool {
    value == 0x2D || (value >= 0x2010 && value <= 0x2015)
  }
  @inline(__always) private static func letter(_ value: UInt32) -> Bool {
    value < UInt32(Alphabet.limit) ? isLetter[Int(value)] : Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }
  @inline(__always) private static func upper(_ value: UInt32) -> Bool {
    value < UInt32(Alphabet.limit) && isUpper[Int(value)]
  }
  @inline(__always) private static func isAlphanumeric(_ value: UInt32) -> Bool { isDigit(value) || letter(value) }
  @inline(__always) private static func endsSentence(_ value: UInt32) -> Bool {
    value == 0x2E || value == 0x3A || value == 0x3B || value == 0x21 || value == 0x3F
  }
}
