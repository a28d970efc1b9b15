/// The two ways to place the tone mark in `oa`, `oe` and `uy`: `hoà` and `hòa`, `uỷ` and `ủy`.
enum TonePlacement {
  /// Moves the tone mark of a word that ends in such a pair to the first vowel: `hoà` becomes `hòa`.
  ///
  /// `word` holds lower-case scalars in NFC. `quý` stays as it is, because its `u` belongs to the consonant.
  static func normalize(_ word: inout [UInt32]) {
    guard word.count >= 2 else { return }
    let (first, second) = (word.count - 2, word.count - 1)
    guard word[second] > 0x7F, word[first] == u || word[first] == o else { return }
    let before: UInt32? = first > 0 ? word[first - 1] : nil
    for pair in pairs where word[first] == pair.first {
      guard let tone = pair.marked.firstIndex(of: word[second]) else { continue }
      if pair.first == u, before == q { return }
      word[first] = pair.moved[tone]
      word[second] = pair.plain
      return
    }
  }

  private struct Pair {
    var first: UInt32
    var plain: UInt32
    /// The second vowel with each tone, and the first vowel with the same tones.
    var marked: [UInt32]
    var moved: [UInt32]

    init(_ first: Unicode.Scalar, _ plain: Unicode.Scalar, _ marked: String, _ moved: String) {
      self.first = first.value
      self.plain = plain.value
      self.marked = marked.unicodeScalars.map(\.value)
      self.moved = moved.unicodeScalars.map(\.value)
    }
  }

  private static let u = Unicode.Scalar("u").value
  private static let o = Unicode.Scalar("o").value
  private static let q = Unicode.Scalar("q").value
  private static let pairs = [
    Pair("o", "a", "àáảãạ", "òóỏõọ"),
    Pair("o", "e", "èéẻẽẹ", "òóỏõọ"),
    Pair("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
  ]
}
