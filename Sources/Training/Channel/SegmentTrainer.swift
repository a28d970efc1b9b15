import Foundation
import Restoration

/// Learns how stretches of letters were read.
///
/// Letters are aligned by Viterbi training over stretches of one or two printed letters and up to three read; then
/// all stretches of up to four printed letters that the alignment does not cut are counted, as in phrase-based
/// translation (Koehn, Och and Marcu 2003).
struct SegmentTrainer {
  /// A stretch: printed letters packed in 32 bits, scalars read.
  struct Segment: Hashable {
    var printed: UInt32
    var read: [UInt32]
  }

  private static let rounds = 4
  private static let costLimit: Float = 9.5
  private let pairs: [PrintedReadPair]
  private var costs: [Segment: Float] = [:]

  init(pairs: [PrintedReadPair]) {
    self.pairs = pairs.filter { $0.key.length <= 8 && $0.read.count <= 12 }
  }

  /// Trains; gives each stretch with -ln p(read | printed).
  mutating func train() -> [Segment: Float] {
    for _ in 0..<Self.rounds {
      var counts: [Segment: Double] = [:]
      var totals: [UInt32: Double] = [:]
      for pair in pairs {
        for unit in align(pair) {
          // A square root keeps the commonest words from drowning the rest.
          let weight = Double(pair.count).squareRoot()
          counts[unit, default: 0] += weight
          totals[unit.printed, default: 0] += weight
        }
      }
      costs = [:]
      for (unit, count) in counts {
        costs[unit] = Float(-log(count / ((totals[unit.printed] ?? count) + 1)))
      }
    }
    return phrases()
  }

  /// The best segmentation of a pair into small stretches; empty when there is none.
  private func align(_ pair: PrintedReadPair) -> [Segment] {
    let printed = PrintedTrie.letters(pair.key, pair.letterCase)
    let read = pair.read
    let width = read.count + 1
    var best = [Float](repeating: .infinity, count: (printed.count + 1) * width)
    var moves = [(Int, Int)](repeating: (0, 0), count: best.count)
    best[0] = 0
    for i in 0..<printed.count {
      for j in 0...read.count where best[i * width + j] < .infinity {
        for di in 1...2 where i + di <= printed.count {
          for dj in 0...3 where j + dj <= read.count {
            let segment = Segment(printed: Self.pack(printed[i..<i + di]), read: Array(read[j..<j + dj]))
            let cost = best[i * width + j] + (costs[segment] ?? fallback(printed[i..<i + di], segment.read))
            let target = (i + di) * width + j + dj
            if cost < best[target] {
              best[target] = cost
              moves[target] = (di, dj)
            }
          }
        }
      }
    }
    guard best[best.count - 1] < .infinity else { return [] }
    var result: [Segment] = []
    var (i, j) = (printed.count, read.count)
    while i > 0 {
      let (di, dj) = moves[i * width + j]
      result.append(Segment(printed: Self.pack(printed[i - di..<i]), read: Array(read[j - dj..<j])))
      (i, j) = (i - di, j - dj)
    }
    return result.reversed()
  }

  private static func pack(_ letters: ArraySlice<UInt8>) -> UInt32 {
    var packed: UInt32 = 0
    for (offset, letter) in letters.enumerated() { packed |= UInt32(letter) << UInt32(8 * offset) }
    return packed
  }

  /// What a stretch costs before it has been seen: little where base letters agree.
  private func fallback(_ printed: ArraySlice<UInt8>, _ read: [UInt32]) -> Float {
    if printed.count == 1 && read.count == 1 {
      let scalar = Alphabet.lower(printed[printed.startIndex] & 0x7F)
      let same = BareLetters.of(scalar.value) == BareLetters.of(read[0])
      return same ? 1 : 5
    }
    return 4 + 2.5 * Float(printed.count - 1) + 2.5 * Float(abs(read.count - 1))
  }

  private func phrases() -> [Segment: Float] {
    var counts: [Segment: Double] = [:]
    var totals: [UInt32: Double] = [:]
    for pair in pairs {
      let units = align(pair)
      let weight = Double(pair.count).squareRoot()
      for begin in units.indices {
        var printed: UInt32 = 0
        var letters = 0
        var read: [UInt32] = []
        for end in begin..<units.count {
          let unitLetters = units[end].printed > 0xFF ? 2 : 1
          guard letters + unitLetters <= 4, read.count + units[end].read.count <= 5 else { break }
          printed |= units[end].printed << UInt32(8 * letters)
          letters += unitLetters
          read += units[end].read
          counts[Segment(printed: printed, read: read), default: 0] += weight
          totals[printed, default: 0] += weight
        }
      }
    }
    var result = smoothedLetters(counts)
    for (segment, count) in counts {
      let isLong = segment.printed > 0xFF
      guard isLong || segment.read.count > 1, !isLong || count >= 2, !segment.read.isEmpty else { continue }
      result[segment] = Float(-log((count - 0.5) / ((totals[segment.printed] ?? count) + 2)))
    }
    return result
  }

  private func smoothedLetters(_ counts: [Segment: Double]) -> [Segment: Float] {
    let letters = counts.filter { $0.key.printed <= 0xFF && $0.key.read.count <= 1 }
    // In a fixed order: sums of floats depend on it, and the same material must give the same bytes.
    let ordered = letters.sorted { ($0.key.printed, $0.key.read.first ?? 0) < ($1.key.printed, $1.key.read.first ?? 0) }
    let smoothing = LetterSmoothing(
      ordered.map { (printed: UInt8($0.key.printed), read: $0.key.read.first, weight: $0.value) })
    var result: [Segment: Float] = [:]
    for printed in Set(letters.keys.map { UInt8($0.printed) }) {
      for (read, cost) in smoothing.costs(of: printed) where cost < Self.costLimit {
        result[Segment(printed: UInt32(printed), read: read == 0 ? [] : [read])] = cost
      }
    }
    return result
  }
}
