/// Decodes characters of one legacy encoding.
struct LegacyDecoder: Sendable {
  let encoding: LegacyEncoding
  private let page: CodePage?

  init(_ encoding: LegacyEncoding) {
    self.encoding = encoding
    page =
      switch encoding {
      case .tcvn3: .tcvn3
      case .vni: .vni
      case .viscii: .viscii
      case .vps: .vps
      case .windows1258: .windows1258
      case .viqr, .utf8: nil
      }
  }

  /// Whether decoding may change a chunk with this character.
  func isMeaningful(_ scalar: UInt32) -> Bool {
    if let page { return page.isMeaningful(scalar) }
    return encoding == .viqr ? VIQR.isMeaningful(scalar) : (scalar >= 0x80 && ByteView.byte(scalar) != nil)
  }

  /// Decodes the characters between two spaces; what means nothing in the encoding stays as it is.
  ///
  /// `hasFinalMark` says what a full stop at the end of a chunk is in VIQR.
  func decode(_ chunk: ArraySlice<UInt32>, hasFinalMark: Bool = false, into result: inout DecodedChunk) {
    switch encoding {
    case .viqr: VIQR.decode(chunk, hasFinalMark: hasFinalMark, into: &result)
    case .utf8: Self.decodeTwice(chunk, into: &result)
    default: page?.decode(chunk, into: &result)
    }
  }

  /// Takes the characters for bytes of UTF-8; they stay as they are where that is not well formed.
  private static func decodeTwice(_ chunk: ArraySlice<UInt32>, into result: inout DecodedChunk) {
    result.removeAll()
    let bytes = chunk.compactMap(ByteView.byte)
    guard bytes.count == chunk.count, let text = String(validating: bytes, as: UTF8.self) else {
      for scalar in chunk { result.append(scalar, from: scalar) }
      return
    }
    var index = chunk.startIndex
    for scalar in text.unicodeScalars {
      result.append(scalar.value, from: chunk[index])
      for offset in 1..<max(1, Unicode.UTF8.width(scalar)) { result.origins.append(chunk[index + offset]) }
      index += Unicode.UTF8.width(scalar)
    }
  }
}
