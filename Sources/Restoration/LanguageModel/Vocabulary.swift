/// The words the language model knows, by number.
///
/// Words are numbered by descending frequency after three special tokens; numbers fit 14 bits.
public struct Vocabulary: @unchecked Sendable {  // Its pointers lead into read-only memory.
  /// A word's number.
  public typealias Word = UInt16

  /// The beginning of a paragraph.
  public static let start: Word = 0
  /// Any word that the vocabulary lacks.
  public static let unknown: Word = 1
  /// Any number or date.
  public static let number: Word = 2
  /// Any document symbol.
  public static let symbol: Word = 3
  /// The number of the first real word.
  public static let firstRealWord = 4
  /// The largest possible number of words, special tokens included.
  public static let maximumCount = 1 << 14

  /// Keeps the memory mapped that the pointers lead into.
  private let file: ModelFile
  private let keys: UnsafePointer<UInt64>
  private let slots: UnsafePointer<UInt16>
  private let mask: Int
  private let caseCosts: UnsafePointer<UInt8>
  /// Number of words, special tokens included.
  public let count: Int
  /// The words by their letters without marks.
  private let byBareLetters: [UInt64: [Word]]

  /// Opens the vocabulary in a model file.
  /// - Throws: `ModelError` when a section is missing or its size is off.
  init(file: ModelFile) throws(ModelError) {
    let keys = try file.section("voc.keys", of: UInt64.self)
    let slots = try file.section("voc.slot", of: UInt16.self)
    let cases = try file.section("voc.case", of: UInt8.self)
    // A table without a free slot would be searched for ever.
    guard slots.count.nonzeroBitCount == 1, slots.count > keys.count, cases.count == keys.count * 3,
      keys.count >= Self.firstRealWord, keys.count <= Self.maximumCount,
      (0..<keys.count).allSatisfy({ SyllableKey(packed: keys.pointer[$0]).isMadeOfLetters }),
      (0..<slots.count).allSatisfy({ Int(slots.pointer[$0]) < keys.count })
    else { throw .damaged("vocabulary") }
    self.file = file
    self.keys = keys.pointer
    self.slots = slots.pointer
    self.caseCosts = cases.pointer
    count = keys.count
    var byBareLetters: [UInt64: [Word]] = [:]
    for word in Self.firstRealWord..<keys.count {
      byBareLetters[SyllableKey(packed: keys.pointer[word]).bare.packed, default: []].append(Word(word))
    }
    self.byBareLetters = byBareLetters
    mask = slots.count - 1
  }

  /// The number of the word with this key, spelled in the classic tone placement, or nil.
  @inline(__always)
  public func word(_ key: SyllableKey) -> Word? {
    var slot = Int(truncatingIfNeeded: Self.hash(key.packed)) & mask
    while true {
      let word = slots[slot]
      if word == 0 { return nil }
      if keys[Int(word)] == key.packed { return word }
      slot = (slot + 1) & mask
    }
  }

  /// The words that differ from a word in nothing but marks, the commonest first.
  func words(bare key: SyllableKey) -> [Word] { byBareLetters[key.packed] ?? [] }

  /// The key of a word; 0 for special tokens.
  @inline(__always)
  public func key(_ word: Word) -> SyllableKey { SyllableKey(packed: keys[Int(word)]) }

  /// How unlikely the case is for the word in running text: -log p in steps of 1/16.
  @inline(__always)
  func caseCost(_ word: Word, _ letterCase: LetterCase) -> Float {
    Float(caseCosts[Int(word) * 3 + Int(letterCase.rawValue)]) / 16
  }

  /// Fibonacci hashing of a packed key.
  @inline(__always)
  static func hash(_ packed: UInt64) -> UInt64 {
    let mixed = packed &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 32)
  }

  /// The hash table of a list of keys: word numbers by slot, 0 for a free slot.
  package static func slots(for keys: [UInt64]) -> [UInt16] {
    var size = 1024
    while size < keys.count * 3 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for (word, key) in keys.enumerated() where key != 0 {
      var slot = Int(truncatingIfNeeded: hash(key)) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(word)
    }
    return slots
  }
}
