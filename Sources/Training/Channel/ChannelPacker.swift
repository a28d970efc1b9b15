import Foundation
import Restoration

/// Builds the sections of the channel: stretches first, then every form seen with its candidates.
struct ChannelPacker {
  private let pairs: [PrintedReadPair]
  private let keys: [UInt64]
  private let wordCosts: [Float]
  private let kind: ChannelKind
  /// How many counts the letter model is worth against what was seen of a word.
  private static let letterWeight = 3.0
  /// The least share of the letter model: however often a word was seen, another scanner reads it in new ways.
  private static let letterShare = 0.3
  private static let candidatesPerForm = 48
  private static let costLimit: Float = 15

  /// - Parameter wordCosts: -ln p of each word.
  init(_ kind: ChannelKind, pairs: [PrintedReadPair], keys: [UInt64], wordCosts: [Float]) {
    self.kind = kind
    self.pairs = pairs
    self.keys = keys
    self.wordCosts = wordCosts
  }

  /// Adds the sections of the stretches.
  func writeSegments(_ segments: [SegmentTrainer.Segment: Float], to writer: inout ModelFileWriter) {
    var byRead: [UInt64: [(UInt32, UInt8)]] = [:]
    for (segment, cost) in segments {
      let key = segment.read.isEmpty ? 0 : FormKey.hash(segment.read)
      byRead[key, default: []].append((segment.printed, Self.quantised(cost)))
    }
    let keys = byRead.keys.sorted()
    var starts: [UInt32] = []
    var printed: [UInt32] = []
    var costs: [UInt8] = []
    for key in keys {
      starts.append(UInt32(printed.count))
      for (letters, cost) in (byRead[key] ?? []).sorted(by: { $0 < $1 }) {
        printed.append(letters)
        costs.append(cost)
      }
    }
    starts.append(UInt32(printed.count))
    writer.add("\(kind.segments).keys", keys)
    writer.add("\(kind.segments).from", starts)
    writer.add("\(kind.segments).prnt", printed)
    writer.add("\(kind.segments).cost", costs)
  }

  /// Adds the sections of the forms.
  func writeForms(letterModel: LetterModel, to writer: inout ModelFileWriter) {
    var words: [UInt64: Vocabulary.Word] = [:]
    for (word, key) in keys.enumerated() where key != 0 { words[key] = Vocabulary.Word(word) }
    var totals: [Printed: Double] = [:]
    var byForm: [[UInt32]: [(Printed, Double)]] = [:]
    for pair in pairs {
      guard let word = words[pair.key.packed] else { continue }
      let printed = Printed(word: word, letterCase: pair.letterCase)
      totals[printed, default: 0] += Double(pair.count)
      byForm[pair.read, default: []].append((printed, Double(pair.count)))
    }
    let forms = byForm.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var starts: [UInt32] = []
    var packed: [UInt16] = []
    var costs: [UInt8] = []
    for form in forms {
      starts.append(UInt32(packed.count))
      for candidate in candidates(form, byForm[form] ?? [], totals, letterModel) {
        packed.append(candidate.word | UInt16(candidate.letterCase.rawValue) << 14)
        costs.append(Self.quantised(candidate.cost))
      }
    }
    starts.append(UInt32(packed.count))
    let hashes = forms.map { FormKey.hash($0) }
    writer.add("\(kind.forms).slot", FormTable.slots(for: hashes))
    writer.add("\(kind.forms).hash", hashes)
    writer.add("\(kind.forms).from", starts)
    writer.add("\(kind.forms).word", packed)
    writer.add("\(kind.forms).cost", costs)
  }

  private struct Printed: Hashable {
    var word: Vocabulary.Word
    var letterCase: LetterCase
  }

  private func candidates(
    _ form: [UInt32], _ seen: [(Printed, Double)], _ totals: [Printed: Double], _ letterModel: LetterModel
  ) -> [ChannelCandidate] {
    var probabilities: [Printed: Double] = [:]
    for candidate in letterModel.candidates(form, limit: 72) {
      let printed = Printed(word: candidate.word, letterCase: candidate.letterCase)
      let share = max(Self.letterShare, Self.letterWeight / ((totals[printed] ?? 0) + Self.letterWeight))
      probabilities[printed] = share * exp(-Double(candidate.cost))
    }
    for (printed, count) in seen {
      probabilities[printed, default: 0] += count / ((totals[printed] ?? 0) + Self.letterWeight)
    }
    return
      probabilities
      .map { ChannelCandidate(word: $0.word, letterCase: $0.letterCase, cost: Float(-log($1))) }
      .filter { $0.cost < Self.costLimit }
      .map { (candidate: $0, rank: $0.cost + LetterModel.wordWeight * wordCosts[Int($0.word)]) }
      .sorted {
        ($0.rank, $0.candidate.word, $0.candidate.letterCase.rawValue)
          < ($1.rank, $1.candidate.word, $1.candidate.letterCase.rawValue)
      }
      .prefix(Self.candidatesPerForm).map(\.candidate)
  }

  private static func quantised(_ cost: Float) -> UInt8 { UInt8(min(255, max(0, (cost * 16).rounded()))) }
}
