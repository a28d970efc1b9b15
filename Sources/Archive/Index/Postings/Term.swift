/// What a list of postings is about: a word or two neighbouring words, anywhere or in one field.
enum Term {
  /// Where a term is looked for.
  struct Zone {
    fileprivate let salt: UInt64

    /// In a field, or anywhere.
    init(_ field: SearchField?) {
      let number = field.flatMap { SearchField.allCases.firstIndex(of: $0) }
      salt = UInt64(number.map { $0 + 1 } ?? 0) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// The key of a word.
  @inline(__always) static func word(_ hash: UInt64, in zone: Zone) -> Int64 {
    mixed(hash &+ zone.salt)
  }

  /// The key of two words, one directly behind the other.
  @inline(__always) static func pair(_ first: UInt64, _ second: UInt64, in zone: Zone) -> Int64 {
    mixed(((first &* 0xFF51_AFD7_ED55_8CCD) ^ (second << 17 | second >> 47) ^ 0x7) &+ zone.salt)
  }

  private static func mixed(_ key: UInt64) -> Int64 {
    var mixed = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int64(bitPattern: mixed ^ (mixed >> 31))
  }
}
