/// The stretches of a line between blanks.
///
/// A no-break space is none: it is a letter in some encodings.
struct LineChunks: Sequence, IteratorProtocol {
  private let line: [UInt32]
  private var index = 0

  init(_ line: [UInt32]) { self.line = line }

  static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x09 || scalar == 0x0C }

  mutating func next() -> Range<Int>? {
    while index < line.count, Self.isBlank(line[index]) { index += 1 }
    guard index < line.count else { return nil }
    let start = index
    while index < line.count, !Self.isBlank(line[index]) { index += 1 }
    return start..<index
  }
}
