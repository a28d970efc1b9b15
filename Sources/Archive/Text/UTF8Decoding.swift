/// Decoding of single scalars, for text that comes as a pointer from C.
enum UTF8Decoding {
  /// The scalar that begins at `offset` and the number of its bytes; U+FFFD and 1 where there is none.
  static func scalar(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
    let first = text[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= text.count else { return (replacement, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      guard text[index] & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return (replacement, 1) }
    return (scalar, length)
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
