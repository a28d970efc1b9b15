import Foundation

/// One file of training text, plain or compressed with xz.
struct CorpusFile {
  var url: URL
  /// Whether its text is of the kind that will be restored; such text counts more.
  var isDomain: Bool

  /// Calls `body` with each line, without its line feed, in order.
  ///
  /// Memory does not grow with the file.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    let handle: FileHandle
    var process: Process?
    if url.pathExtension == "xz" {
      let pipe = Pipe()
      let xz = Process()
      xz.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      xz.arguments = ["xz", "-dc", url.path]
      xz.standardOutput = pipe
      guard (try? xz.run()) != nil else { throw TrainingError.cannotDecompress(url.path) }
      process = xz
      handle = pipe.fileHandleForReading
    } else {
      guard let file = try? FileHandle(forReadingFrom: url) else { throw TrainingError.missing(url.path) }
      handle = file
    }
    try Self.lines(of: handle, body)
    if let process {
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw TrainingError.cannotDecompress(url.path) }
    }
  }

  private static func lines(of handle: FileHandle, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var pending: [UInt8] = []
    while let block = try handle.read(upToCount: 1 << 20), !block.isEmpty {
      pending.append(contentsOf: block)
      let used = try pending.withUnsafeBufferPointer { buffer in
        var start = 0
        for index in 0..<buffer.count where buffer[index] == 0x0A {
          try body(UnsafeBufferPointer(rebasing: buffer[start..<index]))
          start = index + 1
        }
        return start
      }
      pending.removeFirst(used)
    }
    if !pending.isEmpty { try pending.withUnsafeBufferPointer(body) }
  }
}
