/// A four-gram language model over syllables: interpolated modified Kneser-Ney, pruned, probabilities in one byte.
///
/// The trie keeps, for every context, its continuations sorted by word, as KenLM's does (Heafield, WMT 2011). A context
/// is a node per order, so that scoring a word and finding the next context are the same three searches.
public struct LanguageModel: @unchecked Sendable {  // Its pointers lead into read-only memory.
  /// The last words as nodes of the trie; -1 where the model has no such context.
  public struct State: Hashable, Sendable {
    var trigram: Int32
    var bigram: Int32
    var word: Vocabulary.Word

    /// A hash for tables whose size is a power of two.
    @inline(__always)
    var slot: Int {
      let mixed =
        (UInt64(UInt32(bitPattern: trigram)) << 32 | UInt64(UInt32(bitPattern: bigram))) &* 0x9E37_79B9_7F4A_7C15
        ^ (UInt64(word) &* 0xBF58_476D_1CE4_E5B9)
      return Int(truncatingIfNeeded: mixed >> 40)
    }
  }

  /// Keeps the memory mapped that the pointers lead into.
  private let file: ModelFile
  private let unigramCosts: UnsafePointer<Float>
  private let unigramBackoffs: UnsafePointer<Float>
  private let unigramChildren: UnsafePointer<UInt32>
  private let bigrams: Level
  private let trigrams: Level
  private let fourgramWords: UnsafePointer<UInt16>
  private let fourgramCosts: UnsafePointer<UInt8>
  private let fourgramScale: UnsafePointer<Float>

  /// The nodes of one middle order.
  private struct Level: @unchecked Sendable {
    let words: UnsafePointer<UInt16>
    let costs: UnsafePointer<UInt8>
    let backoffs: UnsafePointer<UInt8>
    let childOffsets: UnsafePointer<UInt16>
    let childBases: UnsafePointer<UInt32>
    let costScale: UnsafePointer<Float>
    let backoffScale: UnsafePointer<Float>

    @inline(__always)
    func children(_ node: Int) -> Range<Int> {
      let start = Int(childBases[node >> 5]) + Int(childOffsets[node])
      let end = Int(childBases[(node + 1) >> 5]) + Int(childOffsets[node + 1])
      return Range(uncheckedBounds: (start, end))
    }
  }

  /// Opens the language model in a model file.
  /// - Throws: `ModelError` when a section is missing or its size does not fit the others.
  init(file: ModelFile) throws(ModelError) {
    let unigrams = try file.section("lm1.cost", of: Float.self)
    let backoffs = try file.section("lm1.back", of: Float.self)
    let children = try file.section("lm1.next", of: UInt32.self)
    let fourgrams = try file.section("lm4.word", of: UInt16.self)
    guard children.count == unigrams.count + 1, backoffs.count == unigrams.count, let bigramCount = children.last else {
      throw .damaged("language model")
    }
    self.file = file
    unigramCosts = unigrams.pointer
    unigramBackoffs = backoffs.pointer
    unigramChildren = children.pointer
    let trigramCount: Int
    (bigrams, trigramCount) = try Self.level(file, 2, count: Int(bigramCount))
    let fourgramCount: Int
    (trigrams, fourgramCount) = try Self.level(file, 3, count: trigramCount)
    guard fourgrams.count == fourgramCount else { throw .damaged("language model") }
    fourgramWords = fourgrams.pointer
    fourgramCosts = try file.section("lm4.cost", of: UInt8.self, count: fourgramCount)
    fourgramScale = try file.section("lm4.scal", of: Float.self, count: 256)
  }

  /// Opens a middle order of so many n-grams; gives it with the number of n-grams one longer.
  private static func level(_ file: ModelFile, _ order: Int, count: Int) throws(ModelError) -> (Level, Int) {
    let level = Level(
      words: try file.section("lm\(order).word", of: UInt16.self, count: count),
      costs: try file.section("lm\(order).cost", of: UInt8.self, count: count),
      backoffs: try file.section("lm\(order).back", of: UInt8.self, count: count),
      childOffsets: try file.section("lm\(order).next", of: UInt16.self, count: count + 1),
      childBases: try file.section("lm\(order).base", of: UInt32.self, count: count / 32 + 1),
      costScale: try file.section("lm\(order).scal", of: Float.self, count: 256),
      backoffScale: try file.section("lm\(order).bsca", of: Float.self, count: 256))
    return (level, Int(level.childBases[count >> 5]) + Int(level.childOffsets[count]))
  }

  /// The state at the beginning of a paragraph.
  public var start: State { State(trigram: -1, bigram: -1, word: Vocabulary.start) }

  /// The cost of a word (-ln p) after a state, and the state after the word.
  ///
  /// The suffix of every n-gram of the model is in the model too, so that the search ends with the first context that
  /// does not know the word.
  /// - Complexity: O(log *k*) in the number of continuations of the contexts.
  @inline(__always)
  public func advance(_ state: State, _ word: Vocabulary.Word) -> (cost: Float, state: State) {
    advance(state, word, pair: bigram(state.word, word))
  }

  /// The same, with pairs looked up before kept in a cache.
  @inline(__always)
  func advance(_ state: State, _ word: Vocabulary.Word, _ cache: BigramCache) -> (cost: Float, state: State) {
    advance(state, word, pair: cache.bigram(state.word, word, self))
  }

  @inline(__always)
  private func advance(_ state: State, _ word: Vocabulary.Word, pair: Int32) -> (cost: Float, state: State) {
    let fourgramBackoff = state.trigram >= 0 ? trigrams.backoffScale[Int(trigrams.backoffs[Int(state.trigram)])] : 0
    let trigramBackoff = state.bigram >= 0 ? bigrams.backoffScale[Int(bigrams.backoffs[Int(state.bigram)])] : 0
    var next = State(trigram: -1, bigram: pair, word: word)
    guard pair >= 0 else {
      let backoff = fourgramBackoff + trigramBackoff + unigramBackoffs[Int(state.word)]
      return (backoff + unigramCosts[Int(word)], next)
    }
    guard state.bigram >= 0, let triple = Self.find(word, trigrams.words, bigrams.children(Int(state.bigram))) else {
      return (fourgramBackoff + trigramBackoff + bigrams.costScale[Int(bigrams.costs[Int(pair)])], next)
    }
    next.trigram = Int32(truncatingIfNeeded: triple)
    guard state.trigram >= 0, let four = Self.find(word, fourgramWords, trigrams.children(Int(state.trigram))) else {
      return (fourgramBackoff + trigrams.costScale[Int(trigrams.costs[triple])], next)
    }
    return (fourgramScale[Int(fourgramCosts[four])], next)
  }

  /// The node of a pair of words, or -1.
  func bigram(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Int32 {
    let range = Range(uncheckedBounds: (Int(unigramChildren[Int(first)]), Int(unigramChildren[Int(first) + 1])))
    return Self.find(second, bigrams.words, range).map { Int32(truncatingIfNeeded: $0) } ?? -1
  }

  /// The cost of a word (-ln p) without any context.
  @inline(__always)
  public func unigramCost(_ word: Vocabulary.Word) -> Float { unigramCosts[Int(word)] }

  /// The cost of a word right after another, or nil where the model has no such pair.
  func bigramCost(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Float? {
    let pair = bigram(first, second)
    return pair < 0 ? nil : bigrams.costScale[Int(bigrams.costs[Int(pair)])]
  }

  @inline(__always)
  private static func find(_ word: UInt16, _ words: UnsafePointer<UInt16>, _ range: Range<Int>) -> Int? {
    var low = range.lowerBound
    var count = range.upperBound - low
    while count > 8 {
      let half = count >> 1
      low = words[low + half] <= word ? low + half : low
      count -= half
    }
    for index in low..<(low + count) where words[index] == word { return index }
    return nil
  }
}
