import Foundation
import Restoration

/// Collects printed words and the forms they were read as from pairs of lines.
struct PairCounter {
  private struct Key: Hashable {
    var printed: UInt64
    var letterCase: LetterCase
    var read: [UInt32]
  }

  private var counts: [Key: Int] = [:]
  private let aligner = TokenAligner()
  /// Tokens matched one to one, read as two, read glued to the next.
  private(set) var matches = (one: 0, split: 0, glued: 0)

  /// Adds a pair of lines.
  mutating func add(printed: Substring, read: Substring) {
    let printedTokens = printed.split(separator: " ").map { Array($0.unicodeScalars.map(\.value)) }
    let readTokens = read.split(separator: " ").map { Array($0.unicodeScalars.map(\.value)) }
    let printedBare = printedTokens.map(BareLetters.of)
    let readBare = readTokens.map(BareLetters.of)
    for match in aligner.align(printedBare, readBare) {
      switch match {
      case .one(let i, let j):
        matches.one += 1
        guard aligner.distance(printedBare[i], readBare[j]) < 1.3 else { continue }
        add(printedTokens[i], readTokens[j])
      case .split: matches.split += 1
      case .glued: matches.glued += 1
      }
    }
  }

  private mutating func add(_ printed: [UInt32], _ read: [UInt32]) {
    let core = OuterPunctuation.core(of: printed[...])
    guard !core.isEmpty else { return }
    if printed[core].contains(where: Self.isJoint) {
      addParts(printed[core], read[OuterPunctuation.core(of: read[...])])
      return
    }
    let word = String(scalarValues: printed[core])
    guard let key = SyllableKey(word) else { return }
    let trailing = printed[core.upperBound...]
    let readCore = Self.readCore(read, keepQuotes: !trailing.contains(where: OuterPunctuation.isQuote))
    guard !readCore.isEmpty, readCore.count <= 16 else { return }
    let entry = Key(
      printed: key.withClassicTonePlacement.packed, letterCase: LetterCase(of: word), read: Array(readCore))
    counts[entry, default: 0] += 1
  }

  /// Adds the parts of a document symbol, which teach how capitals are read.
  private mutating func addParts(_ printed: ArraySlice<UInt32>, _ read: ArraySlice<UInt32>) {
    let printedParts = printed.split(whereSeparator: Self.isJoint)
    let readParts = read.split(whereSeparator: Self.isJoint)
    guard printedParts.count == readParts.count else { return }
    for (printedPart, readPart) in zip(printedParts, readParts) {
      let word = String(scalarValues: printedPart)
      let letterCase = LetterCase(of: word)
      guard letterCase == .upper, let key = SyllableKey(word), readPart.count <= 12 else { continue }
      counts[Key(printed: key.packed, letterCase: letterCase, read: Array(readPart)), default: 0] += 1
    }
  }

  private static func isJoint(_ scalar: UInt32) -> Bool {
    scalar == 0x2F || scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015)
  }

  /// The part of a token read that stands for the word: quotes right behind it belong to it when none was printed
  /// there, and a token of punctuation only is one damaged letter.
  private static func readCore(_ read: [UInt32], keepQuotes: Bool) -> ArraySlice<UInt32> {
    var core = OuterPunctuation.core(of: read[...])
    if core.isEmpty {
      let marks: Set<UInt32> = [0x2E, 0x2C, 0x3B, 0x3A, 0x29]
      var end = read.count
      while end > 0, marks.contains(read[end - 1]) { end -= 1 }
      return read[..<end]
    }
    if keepQuotes {
      var end = core.upperBound
      while end < read.count, OuterPunctuation.isQuote(read[end]) { end += 1 }
      core = core.lowerBound..<end
    }
    return read[core]
  }

  /// All pairs in a fixed order.
  func pairs() -> [PrintedReadPair] {
    counts.map {
      PrintedReadPair(
        key: SyllableKey(packed: $0.key.printed), letterCase: $0.key.letterCase, read: $0.key.read, count: $0.value)
    }.sorted {
      ($0.key.packed, $0.letterCase.rawValue) != ($1.key.packed, $1.letterCase.rawValue)
        ? ($0.key.packed, $0.letterCase.rawValue) < ($1.key.packed, $1.letterCase.rawValue)
        : $0.read.lexicographicallyPrecedes($1.read)
    }
  }
}
