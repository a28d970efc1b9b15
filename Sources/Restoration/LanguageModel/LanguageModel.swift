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
  private let pairs: PairFilter

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
    guard children.count == unigrams.count + 1, backoffs.count == unigrams.count, let bigramCount = children.last,
      (0..<unigrams.count).allSatisfy({ children.pointer[$0] <= children.pointer[$0 + 1] })
    else { throw .damaged("language model") }
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
    let level = bigrams
    pairs = PairFilter(
      starts: UnsafeBufferPointer(start: children.pointer, count: children.count), seconds: level.words
    ) { level.costScale[Int(level.costs[$0])] < Self.closeCost }
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
  /// - Complexity: O(log *k*) in the number of continuations of the contexts.
  public func advance(_ state: State, _ word: Vocabulary.Word) -> (cost: Float, state: State) {
    advance(context(of: state), word, pair(state.word, word))
  }

  /// What all words after a state have in common, so that it is looked up once.
  struct Context {
    /// The last word.
    let word: Vocabulary.Word
    /// The costs of giving up the longest context, the two longest and all.
    fileprivate let fourgramBackoff: Float
    fileprivate let trigramBackoff: Float
    fileprivate let bigramBackoff: Float
    /// The continuations of the last two words, and of the last three.
    fileprivate let triples: Range<Int>
    fileprivate let fours: Range<Int>
  }

  /// A pair of words: its node, -1 for none, and its cost without any context before it.
  struct Pair {
    var node: Int32
    var cost: Float

    static let none = Pair(node: -1, cost: 0)
  }

  /// The context of a state.
  @inline(__always)
  func context(of state: State) -> Context {
    var fourgramBackoff: Float = 0
    var trigramBackoff: Float = 0
    var triples = 0..<0
    var fours = 0..<0
    if state.trigram >= 0 {
      fourgramBackoff = trigrams.backoffScale[Int(trigrams.backoffs[Int(state.trigram)])]
      fours = trigrams.children(Int(state.trigram))
    }
    if state.bigram >= 0 {
      trigramBackoff = fourgramBackoff + bigrams.backoffScale[Int(bigrams.backoffs[Int(state.bigram)])]
      triples = bigrams.children(Int(state.bigram))
    }
    return Context(
      word: state.word, fourgramBackoff: fourgramBackoff, trigramBackoff: trigramBackoff,
      bigramBackoff: trigramBackoff + unigramBackoffs[Int(state.word)], triples: triples, fours: fours)
  }

  /// The cost of a word in a context, and the state after it.
  ///
  /// The suffix of every n-gram of the model is in the model too, so that the search ends with the first context that
  /// does not know the word.
  /// - Parameter pair: the last word of the context and the word.
  @inline(__always)
  func advance(_ context: Context, _ word: Vocabulary.Word, _ pair: Pair) -> (cost: Float, state: State) {
    guard pair.node >= 0 else {
      return (context.bigramBackoff + unigramCosts[Int(word)], State(trigram: -1, bigram: -1, word: word))
    }
    guard let triple = Self.find(word, trigrams.words, context.triples) else {
      return (context.trigramBackoff + pair.cost, State(trigram: -1, bigram: pair.node, word: word))
    }
    let next = State(trigram: Int32(truncatingIfNeeded: triple), bigram: pair.node, word: word)
    guard let four = Self.find(word, fourgramWords, context.fours) else {
      return (context.fourgramBackoff + trigrams.costScale[Int(trigrams.costs[triple])], next)
    }
    return (fourgramScale[Int(fourgramCosts[four])], next)
  }

  /// Whether the model may have a pair of words; never false for one that it has.
  @inline(__always)
  func mayHave(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Bool { pairs.mayContain(first, second) }

  /// The cost of a word after another, or nil where the two do not often stand together.
  func closeCost(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Float? {
    guard pairs.mayBeClose(first, second) else { return nil }
    let pair = pair(first, second)
    return pair.node >= 0 && pair.cost < Self.closeCost ? pair.cost : nil
  }

  /// The largest -ln p of a word after another that makes them a set phrase.
  static let closeCost: Float = 6.5

  /// A pair of words.
  func pair(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> Pair {
    guard mayHave(first, second) else { return .none }
    let range = Range(uncheckedBounds: (Int(unigramChildren[Int(first)]), Int(unigramChildren[Int(first) + 1])))
    guard let node = Self.find(second, bigrams.words, range) else { return .none }
    return Pair(node: Int32(truncatingIfNeeded: node), cost: bigrams.costScale[Int(bigrams.costs[node])])
  }

  /// The cost of a word (-ln p) without any context.
  @inline(__always)
  public func unigramCost(_ word: Vocabulary.Word) -> Float { unigramCosts[Int(word)] }

  /// The place of a word in a sorted stretch, or nil.
  @inline(__always)
  private static func find(_ word: UInt16, _ words: UnsafePointer<UInt16>, _ range: Range<Int>) -> Int? {
    var low = range.lowerBound
    var count = range.upperBound &- low
    guard count > 0 else { return nil }
    while count > 1 {
      let half = count >> 1
      low = words[low &+ half] <= word ? low &+ half : low
      count &-= half
    }
    return words[low] == word ? low : nil
  }
}
