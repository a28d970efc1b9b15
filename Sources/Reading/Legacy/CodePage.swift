import ICU

/// What the bytes of an 8-bit encoding mean: letters, and marks on the letter before them.
struct CodePage: Sendable {
  /// What a byte means.
  private enum Meaning {
    /// What it means in ASCII or windows-1252; or nothing.
    case other
    case letter(UInt32)
    /// A combining mark, or two of which the first makes another vowel.
    case marks(UInt32, UInt32?)
  }

  private var meanings = [Meaning](repeating: .other, count: 256)

  /// The letters with marks, in the order of the tables: each vowel's, then đ.
  static let letters = VietnameseLetters.vowels.map(\.value).filter { $0 >= 0x80 } + [0x111]

  /// Reads hexadecimal bytes for `letters` in lower and in upper case.
  ///
  /// A byte that both have is the small letter.
  init(lower: String, upper: String) {
    for (table, isUpper) in [(upper, true), (lower, false)] {
      for (letter, byte) in zip(Self.letters, table.split(whereSeparator: \.isWhitespace)) {
        guard let byte = UInt8(byte, radix: 16) else { continue }
        meanings[Int(byte)] = .letter(isUpper ? VietnameseLetters.upper(letter) : letter)
      }
    }
  }

  /// VNI for Windows; lower and upper case of its marks are taken alike, whatever the case of the vowel.
  static let vni: CodePage = {
    var page = CodePage(lower: "", upper: "")
    // The bytes of lower case; those of upper case are 0x20 below.
    let letters: KeyValuePairs<UInt8, UInt32> = [
      0xEC: 0xEC, 0xED: 0xED, 0xE6: 0x1EC9, 0xF3: 0x129, 0xF2: 0x1ECB, 0xF4: 0x1A1, 0xF6: 0x1B0, 0xEE: 0x1EF5,
      0xF1: 0x111,
    ]
    for (byte, letter) in letters {
      page.meanings[Int(byte)] = .letter(letter)
      page.meanings[Int(byte) - 0x20] = .letter(VietnameseLetters.upper(letter))
    }
    let (circumflex, breve) = (VietnameseLetters.circumflex, VietnameseLetters.breve)
    // In the order of `toneMarks`: huyền, sắc, hỏi, ngã, nặng.
    let marks: [(bytes: [UInt8], vowel: UInt32?)] = [
      ([0xF8, 0xF9, 0xFB, 0xF5, 0xEF], nil),
      ([0xE0, 0xE1, 0xE5, 0xE3, 0xE4], circumflex),
      ([0xE8, 0xE9, 0xFA, 0xFC, 0xEB], breve),
    ]
    for (bytes, vowel) in marks {
      for (byte, tone) in zip(bytes, VietnameseLetters.toneMarks) {
        for code in [byte, byte - 0x20] {
          page.meanings[Int(code)] = vowel.map { .marks($0, tone) } ?? .marks(tone, nil)
        }
      }
    }
    for code in [0xE2, 0xC2] { page.meanings[code] = .marks(circumflex, nil) }
    for code in [0xEA, 0xCA] { page.meanings[code] = .marks(breve, nil) }
    return page
  }()

  /// windows-1258 as ICU has it.
  static let windows1258: CodePage = {
    var page = CodePage(lower: "", upper: "")
    for byte in UInt8(0x80)...0xFF {
      guard let scalar = TextDecoder.decode([byte], encoding: "windows-1258")?.unicodeScalars.first?.value else {
        continue
      }
      if VietnameseLetters.toneMarks.contains(scalar) {
        page.meanings[Int(byte)] = .marks(scalar, nil)
      } else if VietnameseLetters.code(scalar) != 0 {
        page.meanings[Int(byte)] = .letter(scalar)
      }
    }
    return page
  }()

  /// Whether a character may be a letter or mark other than the one it looks like.
  func isMeaningful(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x80 || scalar < 0x20, let byte = ByteView.byte(scalar) else { return false }
    switch meanings[Int(byte)] {
    case .other: return false
    case .letter(let letter): return letter != scalar
    case .marks: return true
    }
  }

  /// Decodes characters between two spaces; what means nothing stays as it is.
  func decode(_ chunk: ArraySlice<UInt32>, into result: inout DecodedChunk) {
    result.removeAll()
    for scalar in chunk {
      guard scalar >= 0x80 || scalar < 0x20, let byte = ByteView.byte(scalar) else {
        result.append(scalar, from: scalar)
        continue
      }
      switch meanings[Int(byte)] {
      case .other: result.append(scalar, from: scalar)
      case .letter(let letter): result.append(letter, from: scalar)
      case .marks(let first, let second):
        if Self.add(first, second, to: &result) {
          result.origins.append(scalar)
        } else {
          result.append(scalar, from: scalar)
        }
      }
    }
  }

  /// Adds both marks or none.
  private static func add(_ first: UInt32, _ second: UInt32?, to result: inout DecodedChunk) -> Bool {
    guard let letter = result.scalars.last, result.addMark(first) else { return false }
    guard let second else { return true }
    if result.addMark(second) { return true }
    result.scalars[result.scalars.count - 1] = letter
    return false
  }
}
