import ICU

/// Cuts text into the words that the index knows.
///
/// A word is a run of letters or a run of digits, so that `36-KH/ĐU`, `36 KH ĐU` and `36KHĐU` begin alike. Letters are
/// lower case with the tone mark in its canonical place; digits lose leading zeros.
struct WordScanner {
  /// One word and where it stands.
  struct Word {
    /// Bytes of the text.
    var range: Range<Int>
    /// The word with its marks, as UTF-8.
    var exact: [UInt8]
    /// The word without marks, as UTF-8.
    var folded: [UInt8]
    /// The word with its marks as typed, where the tone mark stands elsewhere.
    var variant: [UInt8]?

    /// Whether the word has marks, so that a query with it wants exactly this word.
    var hasMarks: Bool { exact != folded }
  }

  /// Hands each word of `text`, which is UTF-8, to `body` until that returns false.
  /// - Complexity: O(*n*) in the length of the text.
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Bool) {
    scanScalars(text) { scalars, isNumber, range in
      body(word(scalars, isNumber: isNumber, range: range, table: .shared))
    }
  }

  /// Hands the lower-case scalars of each word to `body` until that returns false.
  ///
  /// The array is used again for the next word, and `body` may change it.
  /// - Complexity: O(*n*) in the length of the text; nothing is allocated for a word.
  static func scanScalars(
    _ text: UnsafeBufferPointer<UInt8>,
    _ body: (_ scalars: inout [UInt32], _ isNumber: Bool, _ range: Range<Int>) -> Bool
  ) {
    let table = LetterTable.shared
    var scalars: [UInt32] = []
    var kind = LetterTable.Kind.separator
    var hasLooseMarks = false
    var (start, offset) = (0, 0)

    func finish() -> Bool {
      if scalars.isEmpty { return true }
      if hasLooseMarks { compose(&scalars) }
      let goesOn = body(&scalars, kind == .digit, start..<offset)
      scalars.removeAll(keepingCapacity: true)
      hasLooseMarks = false
      return goesOn
    }

    while offset < text.count {
      let (scalar, length) = UTF8Decoding.scalar(in: text, at: offset)
      let entry = table[scalar]
      if entry.kind == .mark, kind == .letter {
        hasLooseMarks = true
      } else if entry.kind != kind || entry.kind == .mark {
        guard finish() else { return }
        kind = entry.kind == .mark ? .separator : entry.kind
        start = offset
      }
      if kind != .separator { scalars.append(entry.lower) }
      offset += length
    }
    _ = finish()
  }

  /// The words of a string.
  static func words(in text: String) -> [Word] {
    var words: [Word] = []
    var text = text
    text.withUTF8 { buffer in
      scan(buffer) {
        words.append($0)
        return true
      }
    }
    return words
  }

  private static func compose(_ scalars: inout [UInt32]) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    scalars = TextNormalizer.nfc(String(text)).unicodeScalars.map(\.value)
  }

  /// Gives a word the one spelling that the index knows: no leading zeros, the tone mark in its canonical place.
  static func normalize(_ scalars: inout [UInt32], isNumber: Bool) {
    guard isNumber else { return TonePlacement.normalize(&scalars) }
    guard scalars.first == zero else { return }
    scalars.removeSubrange(..<(scalars.firstIndex { $0 != zero } ?? scalars.count - 1))
  }

  private static let zero: UInt32 = 0x30

  private static func word(_ scalars: [UInt32], isNumber: Bool, range: Range<Int>, table: LetterTable) -> Word {
    var normalized = scalars
    normalize(&normalized, isNumber: isNumber)
    guard normalized.contains(where: { $0 > 0x7F }) else {
      let plain = normalized.map { UInt8(truncatingIfNeeded: $0) }
      return Word(range: range, exact: plain, folded: plain)
    }
    let folded = normalized.map(table.base)
    return Word(
      range: range, exact: utf8(normalized[...]), folded: utf8(folded[...]),
      variant: normalized == scalars ? nil : utf8(scalars[...]))
  }

  private static func utf8(_ scalars: ArraySlice<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    }
    return bytes
  }
}
