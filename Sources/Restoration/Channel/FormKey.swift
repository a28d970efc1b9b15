/// Hashing of what the OCR read: forms are kept by 64-bit hash, not by text.
package enum FormKey {
  /// FNV-1a over scalar values, finished with a multiply-xor round.
  ///
  /// Never 0.
  @inline(__always)
  package static func hash(_ scalars: some Sequence<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return hash == 0 ? 1 : hash
  }
}
