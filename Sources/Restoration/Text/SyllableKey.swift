/// A word of one to eight letters as one number: its letters' codes, the first in the lowest byte.
public struct SyllableKey: Hashable, Sendable {
  /// The packed codes; 0 is the empty word.
  public var packed: UInt64

  /// The longest word that fits, in letters.
  public static let maximumLength = 8

  /// Creates a key from packed codes.
  @inline(__always)
  public init(packed: UInt64) { self.packed = packed }

  /// Creates the key of a word in either case, or nil when it is empty, too long or has anything but letters.
  public init?(_ word: some StringProtocol) { self.init(scalarValues: word.unicodeScalars.lazy.map(\.value)) }

  /// Creates the key of a word given as scalar values; nil as above.
  package init?(scalarValues: some Sequence<UInt32>) {
    var packed: UInt64 = 0
    var length = 0
    for value in scalarValues {
      let code = Alphabet.code(value)
      guard code != 0, length < Self.maximumLength else { return nil }
      packed |= UInt64(code) << UInt64(8 * length)
      length += 1
    }
    guard length > 0 else { return nil }
    self.packed = packed
  }

  /// Number of letters.
  @inline(__always)
  public var length: Int { (71 - packed.leadingZeroBitCount) / 8 }

  /// Whether the key is letters without a gap, or empty; keys from a damaged file may be anything.
  var isMadeOfLetters: Bool {
    (0..<length).allSatisfy { (1..<Alphabet.count).contains(Int(code(at: $0))) }
  }

  /// The code of the letter at `index`.
  @inline(__always)
  public func code(at index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(8 * index)) }

  /// The same word with its tone mark where the older, still prevailing spelling puts it: `hoà` becomes `hòa`,
  /// `uỷ` becomes `ủy`; `quý` stays.
  public var withClassicTonePlacement: SyllableKey {
    let count = length
    guard count >= 2 else { return self }
    let last = code(at: count - 1)
    let tone = Alphabet.tone(last)
    guard tone != 0 else { return self }
    let before = code(at: count - 2)
    let pair = (before, Alphabet.withTone(last, 0))
    guard pair == Self.oa || pair == Self.oe || pair == Self.uy else { return self }
    if pair == Self.uy && count >= 3 && code(at: count - 3) == Self.q { return self }
    var moved = packed
    let lastShift = UInt64(8 * (count - 1))
    let beforeShift = lastShift - 8
    moved &= ~(0xFF << lastShift) & ~(0xFF << beforeShift)
    moved |= UInt64(pair.1) << lastShift | UInt64(Alphabet.withTone(before, tone)) << beforeShift
    return SyllableKey(packed: moved)
  }

  /// The word without any marks.
  var bare: SyllableKey {
    var result: UInt64 = 0
    for index in 0..<length { result |= UInt64(Alphabet.bare(code(at: index))) << UInt64(8 * index) }
    return SyllableKey(packed: result)
  }

  /// Whether two spellings of one word differ in nothing but `i` and `y` at the end: `kĩ`, `kỹ`.
  func isVariant(of other: SyllableKey) -> Bool {
    let count = length
    guard count > 0, count == other.length else { return false }
    let shift = UInt64(8 * (count - 1))
    guard (packed ^ other.packed) & ~(0xFF << shift) == 0 else { return false }
    let own = code(at: count - 1)
    let others = other.code(at: count - 1)
    guard Alphabet.tone(own) == Alphabet.tone(others) else { return false }
    let pair = Set([Alphabet.bare(own), Alphabet.bare(others)])
    return pair == Self.iAndY
  }

  private static let iAndY: Set<UInt8> = [Alphabet.code("i"), Alphabet.code("y")]
  private static let oa = (Alphabet.code("o"), Alphabet.code("a"))
  private static let oe = (Alphabet.code("o"), Alphabet.code("e"))
  private static let uy = (Alphabet.code("u"), Alphabet.code("y"))
  private static let q = Alphabet.code("q")

  /// The word in a given case.
  public func text(_ letterCase: LetterCase = .lower) -> String {
    String(unsafeUninitializedCapacity: 4 * length) { buffer in
      var end = 0
      for index in 0..<length {
        let code = code(at: index)
        let isUpper = letterCase == .upper || (letterCase == .capitalised && index == 0)
        end = UTF8Encoding.write((isUpper ? Alphabet.upper(code) : Alphabet.lower(code)).value, to: buffer, at: end)
      }
      return end
    }
  }
}
