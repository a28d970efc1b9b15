import Foundation

/// Writes files so that a reader, and whoever starts after a crash, sees the old content or the new one, never a part.
public enum AtomicFile {
  /// The beginning of the names of files that are not finished.
  static let temporaryPrefix = ".unfinished-"

  /// The steps of a write, for tests that end the process between them.
  enum Step: Sendable, Equatable {
    case written
    case renamed
  }

  /// Replaces the content of `url` with `bytes`, on the disk when the call returns.
  ///
  /// Throws `ArchiveError.unusable`, for instance when the disk is full; the old content then stays.
  /// - Complexity: O(*n*) in the number of bytes, and two waits for the disk.
  public static func write(_ bytes: [UInt8], to url: URL) throws {
    try write(bytes, to: url) { _ in }
  }

  static func write(_ bytes: [UInt8], to url: URL, after step: (Step) throws -> Void) throws {
    let folder = url.deletingLastPathComponent()
    // The process number keeps the temporary names of a reader-turned-writer and its predecessor apart.
    let name = temporaryPrefix + "\(getpid())-" + url.lastPathComponent
    let temporary = folder.appendingPathComponent(name)
    do {
      try writeDurably(bytes, path: temporary.path)
      try step(.written)
      guard rename(temporary.path, url.path) == 0 else { throw failure(at: url.path) }
    } catch let error as ArchiveError {
      unlink(temporary.path)
      throw error
    }
    try step(.renamed)
    try synchronize(folder: folder)
  }

  /// Removes what writes that never finished have left in a folder.
  public static func removeUnfinished(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(temporaryPrefix) {
      unlink(folder.appendingPathComponent(name).path)
    }
  }

  /// Removes a file; one that is not there is no error.
  static func remove(_ url: URL) throws {
    guard unlink(url.path) == 0 || errno == ENOENT else { throw failure(at: url.path) }
  }

  private static func writeDurably(_ bytes: [UInt8], path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(at: path) }
    do {
      try writeAll(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else { throw failure(at: path) }
    } catch {
      close(descriptor)
      throw error
    }
    // A full disk may show itself only here.
    guard close(descriptor) == 0 else { throw failure(at: path) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    try bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Foundation.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw failure(at: path) }
        offset += written
      }
    }
  }

  /// Makes the new name of a file as durable as its content.
  private static func synchronize(folder: URL) throws {
    let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(at: folder.path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(at: folder.path) }
  }

  private static func failure(at path: String) -> ArchiveError {
    .unusable(path: path, reason: String(cString: strerror(errno)))
  }
}
