import Foundation
import Synchronization

/// One of the standard streams.
///
/// Writes through a buffer, may be used from any thread, and ends the program quietly when nobody reads any more.
final class Console: Sendable {
  static let standardOutput = Console(descriptor: STDOUT_FILENO)
  static let standardError = Console(descriptor: STDERR_FILENO)

  private let descriptor: Int32
  private let buffer = Mutex<[UInt8]>([])

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a person is looking.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether to use colour: on a terminal, unless `NO_COLOR` or `TERM=dumb` asks not to.
  var hasColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The number of columns of the terminal, 80 where that is unknown.
  var columns: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a line.
  func line(_ text: String = "") {
    write(text + "\n")
  }

  /// Writes a text; standard error at once, standard output when the buffer is full or the program ends.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) {
    buffer.withLock { buffer in
      buffer += bytes
      if descriptor == STDERR_FILENO || isTerminal || buffer.count > 1 << 16 { drain(&buffer) }
    }
  }

  /// Writes what is in the buffer.
  func flush() {
    buffer.withLock { drain(&$0) }
  }

  private func drain(_ buffer: inout [UInt8]) {
    var offset = 0
    buffer.withUnsafeBytes { bytes in
      while offset < bytes.count {
        let count = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if count < 0, errno == EINTR { continue }
        // Nobody reads any more, as with `| head`: there is nothing left to do.
        if count < 0, descriptor == STDOUT_FILENO { _exit(errno == EPIPE ? 0 : ExitStatus.cannotWrite.rawValue) }
        if count < 0 { break }
        offset += count
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
