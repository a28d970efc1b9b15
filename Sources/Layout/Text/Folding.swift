/// Letters without marks and case: what is left of a word when the OCR has lost its marks.
enum Folding {
  /// The base letters, each followed by its Vietnamese (and a few Latin) variants in lower case.
  private static let families = [
    "aàáảãạăằắẳẵặâầấẩẫậäåā", "cç", "dđ", "eèéẻẽẹêềếểễệëē", "iìíỉĩịïîī", "nñ",
    "oòóỏõọôồốổỗộơờớởỡợöø", "uùúủũụưừứửữựüû", "yỳýỷỹỵÿ",
  ]

  /// By the value of the scalar; 0 where it is a variant of nothing.
  private static let bases: [UInt8] = {
    var bases = [UInt8](repeating: 0, count: 0x1F00)
    for family in families {
      guard let base = family.utf8.first else { continue }
      for scalar in family.unicodeScalars.dropFirst() {
        bases[Int(scalar.value)] = base
        for upper in scalar.properties.uppercaseMapping.unicodeScalars { bases[Int(upper.value)] = base }
      }
    }
    return bases
  }()

  /// The ASCII letter or digit that a scalar is a variant of, in lower case; nil for anything else.
  static func base(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: UInt8(scalar.value)
    case 0x41...0x5A: UInt8(scalar.value) + 32
    case 0..<0x80: nil
    case 0x80..<UInt32(bases.count): bases[Int(scalar.value)] > 0 ? bases[Int(scalar.value)] : nil
    default: nil
    }
  }

  /// The letters and digits of a text without marks and case; everything else is dropped.
  static func key(_ text: some Sequence<Unicode.Scalar>) -> [UInt8] {
    text.compactMap(base)
  }
}
