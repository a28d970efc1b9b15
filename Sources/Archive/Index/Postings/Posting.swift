/// That a document holds a term, and how much the term says about it, in three bytes.
struct Posting: Equatable, Sendable {
  /// Bits of the place of a document in its block.
  static let placeBits = 10
  /// How many documents make a block.
  static let blockSize = 1 << placeBits
  /// The number of bytes of a stored posting.
  static let width = 3
  /// The highest impact.
  static let greatestImpact: UInt32 = 0x1FFF

  /// Place, flag and impact from the highest bits down.
  let packed: UInt32

  /// The place of the document in its block.
  var place: Int { Int(packed >> 14) }
  /// Whether the term stands in the text, not only in other fields.
  var isInText: Bool { packed & 0x2000 != 0 }
  /// What the term adds to the rank before its rarity is counted, from 0 to 1.
  var impact: Float { Float(packed & Self.greatestImpact) / Float(Self.greatestImpact) }

  init(packed: UInt32) {
    self.packed = packed
  }

  init(place: Int, isInText: Bool, impact: Float) {
    let steps = UInt32((impact * Float(Self.greatestImpact)).rounded())
    packed = UInt32(place) << 14 | (isInText ? 0x2000 : 0) | min(max(steps, 1), Self.greatestImpact)
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
