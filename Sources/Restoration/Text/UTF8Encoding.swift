/// UTF-8 after RFC 3629, written straight into memory: restored text is put together letter by letter, and the
/// standard library's views of scalars take several times as long.
enum UTF8Encoding {
  /// Writes a scalar value and gives where the next goes; a value that is no scalar is left out.
  /// - Parameter buffer: has room for four bytes more.
  @inline(__always)
  static func write(_ value: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    switch value {
    case ..<0x80:
      buffer[start] = UInt8(truncatingIfNeeded: value)
      return start + 1
    case ..<0x800:
      buffer[start] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
      buffer[start + 1] = continuation(value)
      return start + 2
    case 0xD800..<0xE000: return start
    case ..<0x10000:
      buffer[start] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      buffer[start + 1] = continuation(value >> 6)
      buffer[start + 2] = continuation(value)
      return start + 3
    case ..<0x110000:
      buffer[start] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
      buffer[start + 1] = continuation(value >> 12)
      buffer[start + 2] = continuation(value >> 6)
      buffer[start + 3] = continuation(value)
      return start + 4
    default: return start
    }
  }

  @inline(__always)
  private static func continuation(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | value & 0x3F) }
}
