/// Hashing of what the OCR read: forms are kept by 64-bit hash, not by text.
package enum FormKey {
  /// FNV-1a over scalar values, finished with a multiply-xor round.
  ///
  /// Never 0.
  @inline(__always)
  package static func hash(_ scalars: some Sequence<UInt32>) -> UInt64 {
    finish(mix(offset, scalars))
  }

  /// The hash of two forms, one behind the other.
  @inline(__always)
  static func hash(_ first: [UInt32], _ second: [UInt32]) -> UInt64 { finish(mix(mix(offset, first), second)) }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mix(_ start: UInt64, _ scalars: some Sequence<UInt32>) -> UInt64 {
    var hash = start
    for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    return hash
  }

  @inline(__always)
  private static func finish(_ mixed: UInt64) -> UInt64 {
    var hash = mixed
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return hash == 0 ? 1 : hash
  }
}
