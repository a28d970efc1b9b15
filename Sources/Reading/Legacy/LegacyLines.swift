/// The lines of a text, as stretches of its UTF-8, so that no copy of a large text is made.
struct LegacyLines {
  private let utf8: [UInt8]
  /// Where each line begins, and the end of all.
  private var starts: [Int] = [0]

  /// Cuts text at LF and CR.
  init(_ text: String) {
    utf8 = Array(text.utf8)
    for (index, byte) in utf8.enumerated() where Self.isLineEnd(byte) { starts.append(index + 1) }
    starts.append(utf8.count)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The number of lines, of which CR LF makes an empty one too many.
  var count: Int { starts.count - 1 }

  /// The size of the text.
  var byteCount: Int { utf8.count }

  /// The scalars of a line, without its end.
  subscript(index: Int) -> [UInt32] {
    let bytes = bytes(index)
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(UInt32.init) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// The bytes of a line, without its end.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let range = starts[index]..<starts[index + 1]
    guard let last = utf8[range].last, Self.isLineEnd(last) else { return utf8[range] }
    return utf8[range].dropLast()
  }

  /// The end of a line: LF, CR or nothing.
  func lineEnd(_ index: Int) -> ArraySlice<UInt8> { utf8[bytes(index).endIndex..<starts[index + 1]] }
}
