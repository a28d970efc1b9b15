import Foundation
import Restoration

/// p(scalar read | letter printed) for pairs that were never or seldom seen: by the letter's relatives.
///
/// Mixes what was seen of a vowel with a tone with the vowel under any tone, the base letter under any mark, and
/// all vowels; consonants with all consonants. What a worn scan does to ổ
/// it can do to ồ.
struct LetterSmoothing {
  /// Shares of the letter itself and of its relatives, nearest first.
  private static let vowelShares = [0.93, 0.045, 0.015, 0.01]
  private static let consonantShares = [0.975, 0.025]

  private var counts: [[UInt32: Double]] = []
  private var totals: [Double] = []
  private let readAlphabet: [UInt32]

  /// Counts of single letters: printed cased letter, scalar read (nil where nothing was), weight.
  init(_ observations: [(printed: UInt8, read: UInt32?, weight: Double)]) {
    counts = [[UInt32: Double]](repeating: [:], count: Self.groupCount)
    totals = [Double](repeating: 0, count: Self.groupCount)
    var alphabet: [UInt32: Double] = [:]
    for observation in observations {
      if let read = observation.read { alphabet[read, default: 0] += observation.weight }
      for group in Self.groups(observation.printed) {
        counts[group][observation.read ?? 0, default: 0] += observation.weight
        totals[group] += observation.weight
      }
    }
    readAlphabet = alphabet.filter { $0.value >= 3 }.keys.sorted()
  }

  /// All scalars that a letter may have been read as, 0 for nothing, with -ln p.
  func costs(of printed: UInt8) -> [(read: UInt32, cost: Float)] {
    ([0] + readAlphabet).map { ($0, Float(-log(probability(of: $0, Self.groups(printed))))) }
  }

  private func probability(of read: UInt32, _ groups: [Int]) -> Double {
    var result = 0.0
    for (group, share) in zip(groups, Alphabet.isVowel(printedCode(groups)) ? Self.vowelShares : Self.consonantShares)
    where totals[group] > 0 {
      result += share * (counts[group][read] ?? 0) / totals[group]
    }
    return result
  }

  private func printedCode(_ groups: [Int]) -> UInt8 { UInt8(groups[0] & 0x7F) }

  private static let groupCount = 256 * 3 + 4

  /// The letter itself, then its wider and wider groups, as indices.
  private static func groups(_ printed: UInt8) -> [Int] {
    let capital = Int(printed & PrintedTrie.capital)
    let code = printed & 0x7F
    guard Alphabet.isVowel(code) else { return [Int(printed), 768 + (capital == 0 ? 0 : 1)] }
    let toneless = Alphabet.withTone(code, 0)
    let bare = BareLetters.of(Alphabet.lower(code).value)
    return [
      Int(printed), 256 + Int(toneless) + capital, 512 + Int(bare) % 128 + capital, 768 + (capital == 0 ? 2 : 3),
    ]
  }
}
