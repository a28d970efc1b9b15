import Foundation
import TestSupport
import Testing

@testable import Restoration
@testable import Training

@Suite("Kneser-Ney estimation")
struct KneserNeyTests {
  private static let vocabularyCount = 24

  /// A small corpus with words of very different frequency.
  private static let paragraphs: [[Vocabulary.Word]] = {
    var generator = SplitMix(state: 11)
    return (0..<400).map { _ in
      var word = 0
      return (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        let isSetPhrase = Int.random(in: 0..<3, using: &generator) > 0
        let free = Int.random(in: 0..<20, using: &generator) * Int.random(in: 0..<20, using: &generator) / 20
        word = isSetPhrase ? (word * 7 + 3) % 20 : free
        return Vocabulary.Word(word + Vocabulary.firstRealWord)
      }
    }
  }()

  private static func orders(limits: [Int], paragraphs: [[Vocabulary.Word]] = paragraphs) -> [KneserNeyOrder] {
    var counter = FourgramCounter()
    for (index, words) in paragraphs.enumerated() { counter.add(words, isDomain: index % 5 == 0) }
    return KneserNeyEstimator(
      domainWeight: 8, limits: limits, vocabularyCount: vocabularyCount, report: { _ in }
    ).estimate(counter.finish())
  }

  private static func model(_ orders: [KneserNeyOrder]) throws -> (file: ModelFile, model: LanguageModel) {
    var writer = ModelFileWriter()
    LanguageModelPacker(orders: orders, vocabularyCount: vocabularyCount).write(to: &writer)
    let file = try ModelFile(bytes: writer.bytes())
    return (file, try LanguageModel(file: file))
  }

  @Test(
    "Probabilities after every context sum to one, pruned or not",
    arguments: [[100_000, 100_000, 100_000], [100, 100, 100], [40, 10, 5], [0, 0, 0]])
  func sumsToOne(limits: [Int]) throws {
    let (file, model) = try Self.model(Self.orders(limits: limits))
    withExtendedLifetime(file) {
      var states: Set<LanguageModel.State> = [model.start]
      for words in Self.paragraphs {
        var state = model.start
        for word in words {
          state = model.advance(state, word).state
          states.insert(state)
        }
      }
      for state in states {
        let sum = (1..<Vocabulary.Word(Self.vocabularyCount)).reduce(0.0) { sum, word in
          sum + exp(-Double(model.advance(state, word).cost))
        }
        // Costs are kept in 256 steps, and a little is set aside for words never seen.
        #expect(abs(sum - 1) < 0.05, "\(state): \(sum)")
      }
      #expect(!states.isEmpty)
    }
  }

  @Test("Pruning keeps the n-grams asked for and every context they need")
  func pruning() {
    let all = Self.orders(limits: [100_000, 100_000, 100_000])
    let pruned = Self.orders(limits: [100, 60, 30])
    #expect(pruned[0].keys == all[0].keys)
    #expect(pruned[3].keys.count <= 30)
    for order in 1...3 {
      #expect(pruned[order].keys.count <= all[order].keys.count)
      #expect(pruned[order].keys == pruned[order].keys.sorted())
      for key in pruned[order].keys {
        let context = key >> NGramTable.wordBits
        // Single words are always contexts, the beginning of a paragraph among them.
        #expect(order == 1 || pruned[order - 1].index(of: context) != nil)
      }
    }
  }

  @Test("What follows a context often costs less after it, a set phrase beats the frequency of its words")
  func phrases() throws {
    let phrase: [Vocabulary.Word] = [10, 11, 12, 13]
    let noise: [[Vocabulary.Word]] = (0..<200).map {
      [Vocabulary.Word(4 + $0 % 6), 20, 21, Vocabulary.Word(5 + $0 % 5)]
    }
    let paragraphs = noise + [[Vocabulary.Word]](repeating: phrase, count: 10)
    let (file, model) = try Self.model(Self.orders(limits: [1000, 1000, 1000], paragraphs: paragraphs))
    withExtendedLifetime(file) {
      var state = model.start
      for word in phrase.dropLast() { state = model.advance(state, word).state }
      #expect(model.advance(state, 13).cost < 0.3)
      #expect(model.advance(state, 13).cost < model.advance(state, 20).cost)
      #expect(model.unigramCost(20) < model.unigramCost(13))
    }
  }

  @Test("Discounts fall back to fixed ones where a corpus is too small to estimate them")
  func discounts() {
    var table = NGramTable()
    for key in 0..<5 { table.append(UInt64(key), 1, 0) }
    let discounts = KneserNeyDiscounts(table, domainWeight: 2)
    #expect(discounts.count(3, 4) == 10)
    #expect(discounts.discount(0, 0) == 0)
    #expect(discounts.discount(1, 1) == 1.5)
    #expect(discounts.discount(9, 9) == 4.5)
  }
}
