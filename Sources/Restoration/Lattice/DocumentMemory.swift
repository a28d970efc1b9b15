import Foundation

/// What a document says about itself: its words, pairs of words and damaged forms, as far as a first pass read them
/// confidently.
///
/// Documents repeat names and set phrases; a reading that the rest of the document confirms is the likelier one
/// (a cache model after Kuhn and De Mori 1990).
struct DocumentMemory {
  /// By word number.
  private var words: [Float]
  private var pairs: [UInt32: Float] = [:]
  private var forms: [UInt64: Float] = [:]
  private var total: Float = 0
  /// How capitals at the beginning of words were read, by the letter printed.
  private var initials: [UInt8: [UInt32: Float]] = [:]

  /// Least confidence of a token that is remembered.
  private static let confidence: Float = 0.65

  /// A memory of nothing yet.
  init(_ vocabulary: Vocabulary) { words = [Float](repeating: 0, count: vocabulary.count) }

  /// Remembers the readings chosen for a lattice.
  mutating func add(_ choices: [BeamDecoder.Choice], _ lattice: Lattice, _ vocabulary: Vocabulary) {
    var before = Vocabulary.start
    for choice in choices {
      let token = lattice.tokens[choice.token]
      let arc = lattice.arc(choice.arc, at: choice.token)
      let isCertain = choice.probability >= Self.confidence && arc.word >= Vocabulary.firstRealWord && arc.second == nil
      if isCertain {
        let weight = choice.probability
        words[Int(arc.word)] += weight
        total += weight
        if before >= Vocabulary.firstRealWord { pairs[Self.pair(before, arc.word), default: 0] += weight }
        if case .words(let letterCase, _) = arc.text, letterCase != .lower, let read = token.form.first {
          initials[vocabulary.key(arc.word).code(at: 0), default: [:]][read, default: 0] += weight
        }
        if arc.tokenCount == 1 { forms[Self.form(token.hash, arc.word), default: 0] += weight }
      }
      before = isCertain ? arc.word : Vocabulary.start
    }
  }

  /// The document's own probability of a word, weighted; 0 for words it does not know.
  func share(of word: Vocabulary.Word, _ weights: DecodingWeights) -> Float {
    let count = words[Int(word)]
    return count > 0 ? weights.memoryWord * (count - 0.5) / total : 0
  }

  /// How often the document has a word, as far as it is sure; 0 for words it does not know.
  @inline(__always)
  func count(of word: Vocabulary.Word) -> Float { words[Int(word)] }

  /// The language model's cost of a word mixed with the document's own use of it.
  /// - Parameter count: how often the document has the word before.
  @inline(__always)
  func cost(
    _ cost: Float, _ word: Vocabulary.Word, after before: Vocabulary.Word, count: Float, share: Float,
    _ weights: DecodingWeights
  ) -> Float {
    var probability = exp(-cost) + share
    if count > 0, let pair = pairs[Self.pair(before, word)] {
      probability += weights.memoryPair * (pair - 0.5) / count
    }
    return min(cost, -log(probability))
  }

  /// The channel's cost of a form mixed with the document's own readings of it.
  func channelCost(_ cost: Float, _ hash: UInt64, _ word: Vocabulary.Word, _ weights: DecodingWeights) -> Float {
    let all = words[Int(word)]
    guard all > 0, let count = forms[Self.form(hash, word)] else { return cost }
    return min(cost, -weights.channel * log(weights.memoryForm * (count - 0.5) / all))
  }

  /// -ln p(scalar read | capital printed) as far as the document's words tell, or nil.
  func initialCost(read: UInt32, printed: UInt8) -> Float? {
    guard let counts = initials[printed], let count = counts[read], count >= 1.5 else { return nil }
    return -log(count / counts.values.sorted().reduce(0, +))
  }

  private static func pair(_ first: Vocabulary.Word, _ second: Vocabulary.Word) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  private static func form(_ hash: UInt64, _ word: Vocabulary.Word) -> UInt64 {
    hash ^ (UInt64(word) &* 0x9E37_79B9_7F4A_7C15)
  }
}
