import Foundation

/// Reads lines of bytes from an open file as they come, without ever holding more than one line and a chunk.
struct LineReader {
  /// A line of the input.
  enum Line: Equatable {
    /// Its bytes, without the line end.
    case bytes([UInt8])
    /// It is longer than the limit; its bytes are gone.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var chunk: [UInt8]
  /// The part of the chunk that was not yet handed out.
  private var rest = 0..<0
  private var isAtEnd = false

  /// Prepares to read from a descriptor, which stays the caller's; lines over `limit` bytes are skipped.
  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
    chunk = [UInt8](repeating: 0, count: 1 << 16)
  }

  /// The next line, nil at the end; what stands behind the last line end is a line too.
  mutating func next() -> Line? {
    var line: [UInt8] = []
    var (isTooLong, hasAny) = (false, false)
    while true {
      if rest.isEmpty {
        fill()
        if rest.isEmpty { break }
      }
      hasAny = true
      let end = chunk[rest].firstIndex(of: UInt8(ascii: "\n"))
      let part = rest.lowerBound..<(end ?? rest.upperBound)
      isTooLong = isTooLong || line.count + part.count > limit
      if isTooLong { line = [] } else { line += chunk[part] }
      rest = (end.map { $0 + 1 } ?? rest.upperBound)..<rest.upperBound
      if end != nil { break }
    }
    guard hasAny else { return nil }
    return isTooLong ? .tooLong : .bytes(line)
  }

  private mutating func fill() {
    guard !isAtEnd else { return }
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      isAtEnd = count <= 0
      rest = 0..<max(0, count)
      return
    }
  }
}
