/// That a document holds a term, and how much the term says about it, in three bytes.
struct Posting: Equatable, Sendable {
  /// Bits of the place of a document in its block.
  ///
  /// A list is read with one look-up for each block: from a cold disk that, not the adding up, takes the time. Much
  /// greater blocks would make lists long that are written again with each batch of documents.
  static let placeBits = 12
  /// How many documents make a block.
  static let blockSize = 1 << placeBits
  /// The number of bytes of a stored posting.
  static let width = 3
  /// Bits of the impact, what place and flag leave of three bytes.
  private static let impactBits = 8 * width - placeBits - 1
  /// The highest impact.
  private static let greatestImpact: UInt32 = 1 << impactBits - 1
  private static let flag: UInt32 = 1 << impactBits

  /// Place, flag and impact from the highest bits down.
  let packed: UInt32

  /// The place of the document in its block.
  var place: Int { Int(packed >> (Self.impactBits + 1)) }
  /// Whether the term stands in the text, not only in other fields.
  var isInText: Bool { packed & Self.flag != 0 }
  /// What the term adds to the rank before its rarity is counted, from 0 to 1.
  var impact: Float { Float(packed & Self.greatestImpact) / Float(Self.greatestImpact) }

  init(packed: UInt32) {
    self.packed = packed
  }

  init(place: Int, isInText: Bool, impact: Float) {
    let steps = UInt32((impact * Float(Self.greatestImpact)).rounded())
    packed =
      UInt32(place) << UInt32(Self.impactBits + 1) | (isInText ? Self.flag : 0)
      | min(max(steps, 1), Self.greatestImpact)
  }

  /// What is left when the place is taken away.
  var withoutPlace: UInt32 { packed & (Self.flag << 1 - 1) }

  /// The same at a place.
  func placed(at place: Int) -> Posting {
    Posting(packed: withoutPlace | UInt32(place) << UInt32(Self.impactBits + 1))
  }

  /// The bytes of a posting, the lowest first.
  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: packed))
    bytes.append(UInt8(truncatingIfNeeded: packed >> 8))
    bytes.append(UInt8(truncatingIfNeeded: packed >> 16))
  }

  /// Hands the postings in some bytes to `body`.
  @inline(__always) static func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Posting) -> Void) {
    var offset = 0
    while offset + 2 < bytes.count {
      let packed = UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      body(Posting(packed: packed))
      offset += width
    }
  }
}
