import Foundation

/// A small fingerprint of a text that tells how much of it another text shares (MinHash, Broder 1997).
///
/// It is made of pairs of neighbouring words without marks, so that what differs between two readings of one page
/// differs little here.
struct TextSketch: Equatable, Sendable {
  /// The number of hashes: the similarity is known to about ±0.06.
  static let size = 64

  /// The least value of each hash over all pairs; empty for a text of less than two words.
  let minima: [UInt32]

  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: String) {
    let words = WordHash.words(in: text)
    guard words.count > 1 else {
      minima = []
      return
    }
    var pairs: Set<UInt64> = []
    for (first, second) in zip(words, words.dropFirst()) {
      pairs.insert(first.folded &* 0xFF51_AFD7_ED55_8CCD ^ second.folded)
    }
    var minima = [UInt32](repeating: .max, count: Self.size)
    for pair in pairs {
      let (low, high) = (UInt32(truncatingIfNeeded: pair), UInt32(truncatingIfNeeded: pair >> 32) | 1)
      for index in 0..<Self.size {
        var hash = low &+ UInt32(index) &* high
        hash = (hash ^ (hash >> 16)) &* 0x85EB_CA6B
        hash = (hash ^ (hash >> 13)) &* 0xC2B2_AE35
        minima[index] = min(minima[index], hash ^ (hash >> 16))
      }
    }
    self.minima = minima
  }

  /// The sketch that `data` holds; an empty one where it holds none.
  init(data: Data) {
    guard data.count == Self.size * 4 else {
      minima = []
      return
    }
    minima = stride(from: 0, to: data.count, by: 4).map { offset in
      (0..<4).reduce(0) { $0 | UInt32(data[data.startIndex + offset + $1]) << UInt32(8 * $1) }
    }
  }

  /// The sketch as bytes.
  var data: Data {
    Data(minima.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) } })
  }

  /// The share of the word pairs of both texts that both have, from 0 to 1; 0 where one has none.
  func similarity(to other: TextSketch) -> Double {
    guard !minima.isEmpty, minima.count == other.minima.count else { return 0 }
    return Double(zip(minima, other.minima).count { $0 == $1 }) / Double(minima.count)
  }
}
