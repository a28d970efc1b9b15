import Crypto
import Foundation

/// Reads files of OCR text.
public struct DocumentReader: Sendable {
  /// The largest file that is read by default: 64 MiB.
  public static let defaultLimit = 64 << 20

  /// The largest file that is read, in bytes.
  public var limit: Int

  /// Creates a reader; a limit below 1 counts as 1.
  public init(limit: Int = DocumentReader.defaultLimit) {
    self.limit = max(1, limit)
  }

  /// Reads a file.
  ///
  /// - Throws: `ReadingError`, whatever is wrong with the file.
  /// - Complexity: O(*n*) in the size of the file; never more than the limit and one byte are read.
  public func read(_ path: String) throws(ReadingError) -> SourceDocument {
    try document(from: try bytes(of: path), path: path)
  }

  /// Makes a document of bytes already read, for instance from standard input; `path` names them in errors.
  ///
  /// - Throws: `ReadingError`, whatever is wrong with the bytes.
  public func document(from bytes: [UInt8], path: String) throws(ReadingError) -> SourceDocument {
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    let decoded: DecodedText
    switch DecodedText.decode(bytes) {
    case .success(let text): decoded = text
    case .failure(.binary): throw .binary(path: path)
    case .failure(.undecodable): throw .undecodable(path: path)
    }
    let lines = LineSplitter.lines(of: decoded.text)
    guard let lastWithText = lines.last(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
      throw .empty(path: path)
    }
    let digest = SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return SourceDocument(
      path: path, sha256: digest.joined(), byteCount: bytes.count, encoding: decoded.encoding, lines: lines,
      pageCount: lastWithText.page)
  }

  private func bytes(of path: String) throws(ReadingError) -> [UInt8] {
    // Without O_NONBLOCK opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.error(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.error(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard Int(status.st_size) <= limit else { throw .tooLarge(path: path, limit: limit) }
    // The file may grow while it is read.
    let wanted = limit == .max ? limit : limit + 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(wanted, Int(status.st_size) + 1))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < wanted {
      let count = Foundation.read(descriptor, &chunk, min(chunk.count, wanted - bytes.count))
      if count == 0 { break }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.error(path: path, code: errno) }
      bytes.append(contentsOf: chunk.prefix(count))
    }
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }

  static func error(path: String, code: Int32) -> ReadingError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
