/// All printed words, in three cases each, as a trie over cased letter codes.
///
/// A letter is its code, with the highest bit set for a capital. The trie is built breadth first, so that the children
/// of a node are neighbours, sorted by letter.
public struct PrintedTrie: Sendable {
  /// The letter that leads to each node.
  private let letters: [UInt8]
  /// The first child of each node; one entry more than nodes.
  private let children: [UInt32]
  /// The letters of the children of each node, a bit per letter, four words per node.
  private let childLetters: [UInt64]
  /// The word that ends at each node, 0 for none.
  private let words: [Vocabulary.Word]

  /// The case of the word that ends at each node.
  private let cases: [LetterCase]

  /// The cost of the word that ends at each node.
  private let wordCosts: [Float]
  /// The least cost of a word at or below each node: how far the search may still hope.
  private let bounds: [Float]

  /// The bit that marks a capital.
  public static let capital: UInt8 = 0x80

  /// Number of nodes.
  var count: Int { letters.count }

  /// The node before the first letter.
  static let root = 0

  /// The letters of a word in a case.
  public static func letters(_ key: SyllableKey, _ letterCase: LetterCase) -> [UInt8] {
    (0..<key.length).map { index in
      let isCapital = letterCase == .upper || (letterCase == .capitalised && index == 0)
      return key.code(at: index) | (isCapital ? capital : 0)
    }
  }

  /// A word to put in, with its letters packed so that the first stands in the highest byte.
  private struct Entry {
    var letters: UInt64
    var word: Vocabulary.Word
    var letterCase: LetterCase

    init(_ letters: [UInt8], _ word: Vocabulary.Word, _ letterCase: LetterCase) {
      self.letters = letters.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - min(8, letters.count)))
      self.word = word
      self.letterCase = letterCase
    }
  }

  /// Builds the trie of a vocabulary, given as packed keys by word number, in all three cases.
  ///
  /// Words that are no Vietnamese syllable are left out: they are kept as they were read, not guessed.
  /// - Parameter costs: -ln p of each word.
  /// - Complexity: O(*n* log *n*) in the number of words.
  init(keys: some Collection<UInt64>, costs: UnsafeBufferPointer<Float>) {
    var entries: [Entry] = []
    entries.reserveCapacity(keys.count * 3)
    for (word, packed) in keys.enumerated() {
      let key = SyllableKey(packed: packed)
      guard packed != 0, VietnameseSyllable.isWellFormed(key) else { continue }
      for letterCase in LetterCase.allCases where key.length > 1 || letterCase != .upper {
        entries.append(Entry(Self.letters(key, letterCase), Vocabulary.Word(word), letterCase))
      }
    }
    self.init(entries: entries) { costs[Int($0)] }
  }

  /// Builds the trie of the vocabulary in a model file.
  init(file: ModelFile) throws(ModelError) {
    let keys = try file.section("voc.keys", of: UInt64.self)
    let costs = try file.section("lm1.cost", of: Float.self)
    guard costs.count == keys.count else { throw .damaged("vocabulary") }
    self.init(
      keys: UnsafeBufferPointer(start: keys.pointer, count: keys.count),
      costs: UnsafeBufferPointer(start: costs.pointer, count: costs.count))
  }

  /// Builds the trie of words with a case of their own, numbered from 1 in the order given.
  /// - Parameter costs: -ln p of each word, in the same order.
  init(spellings: [String], costs: [Float]) {
    self.init(
      entries: spellings.enumerated().map { index, spelling in
        let letters = spelling.unicodeScalars.map { scalar in
          Alphabet.code(scalar) | (scalar.properties.isUppercase ? Self.capital : 0)
        }
        return Entry(letters, Vocabulary.Word(index + 1), .lower)
      }
    ) { costs[Int($0) - 1] }
  }

  private init(entries unsorted: [Entry], cost: (Vocabulary.Word) -> Float) {
    var entries = unsorted
    entries.sort { $0.letters < $1.letters }
    var nodeLetters: [UInt8] = [0]
    var nodeChildren: [UInt32] = []
    var nodeWords: [Vocabulary.Word] = []
    var nodeCases: [LetterCase] = []
    var level: [Range<Int>] = [0..<entries.count]
    var depth = 0
    while !level.isEmpty {
      var next: [Range<Int>] = []
      for range in level {
        nodeChildren.append(UInt32(nodeLetters.count))
        var start = range.lowerBound
        var word: Vocabulary.Word = 0
        var letterCase = LetterCase.lower
        while start < range.upperBound {
          let letter = depth < 8 ? UInt8(truncatingIfNeeded: entries[start].letters >> UInt64(56 - 8 * depth)) : 0
          if letter == 0 {
            word = entries[start].word
            letterCase = entries[start].letterCase
            start += 1
            continue
          }
          var end = start
          while end < range.upperBound,
            UInt8(truncatingIfNeeded: entries[end].letters >> UInt64(56 - 8 * depth)) == letter
          { end += 1 }
          nodeLetters.append(letter)
          next.append(start..<end)
          start = end
        }
        nodeWords.append(word)
        nodeCases.append(letterCase)
      }
      level = next
      depth += 1
    }
    nodeChildren.append(UInt32(nodeLetters.count))
    wordCosts = nodeWords.map { $0 == 0 ? 0 : cost($0) }
    var bounds = nodeWords.map { $0 == 0 ? Float.infinity : cost($0) }
    for node in bounds.indices.reversed() {
      for child in Int(nodeChildren[node])..<Int(nodeChildren[node + 1]) {
        bounds[node] = min(bounds[node], bounds[child])
      }
    }
    self.bounds = bounds
    var childLetters = [UInt64](repeating: 0, count: nodeLetters.count * 4)
    for node in nodeLetters.indices {
      for child in Int(nodeChildren[node])..<Int(nodeChildren[node + 1]) {
        let letter = nodeLetters[child]
        childLetters[node * 4 + Int(letter >> 6)] |= 1 << UInt64(letter & 63)
      }
    }
    self.childLetters = childLetters
    letters = nodeLetters
    children = nodeChildren
    words = nodeWords
    cases = nodeCases
  }

  /// The node after a letter, or nil: the letter's rank among those of the children.
  @inline(__always)
  func child(_ node: Int, _ letter: UInt8) -> Int? {
    let first = node * 4
    let word = Int(letter >> 6)
    let bit = UInt64(1) << UInt64(letter & 63)
    guard childLetters[first + word] & bit != 0 else { return nil }
    var rank = (childLetters[first + word] & (bit - 1)).nonzeroBitCount
    for earlier in 0..<word { rank += childLetters[first + earlier].nonzeroBitCount }
    return Int(children[node]) + rank
  }

  /// Whether the letter that leads to a node is a capital.
  @inline(__always)
  func isCapital(_ node: Int) -> Bool { letters[node] & Self.capital != 0 }

  /// All nodes one letter further.
  @inline(__always)
  func children(_ node: Int) -> Range<Int> { Int(children[node])..<Int(children[node + 1]) }

  /// The word that ends at a node, or nil.
  @inline(__always)
  func word(_ node: Int) -> Vocabulary.Word? {
    words[node] == 0 ? nil : words[node]
  }

  /// The cost of the word that ends at a node.
  @inline(__always)
  func cost(_ node: Int) -> Float { wordCosts[node] }

  /// The least cost of a word at or below a node.
  @inline(__always)
  func bound(_ node: Int) -> Float { bounds[node] }

  /// The case of the word that ends at a node.
  @inline(__always)
  func letterCase(_ node: Int) -> LetterCase { cases[node] }
}
