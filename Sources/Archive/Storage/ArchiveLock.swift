import Foundation
import Synchronization

/// The right to write an archive, held by one process at a time.
///
/// The system takes the lock back when the process ends, however it ends, so that no stale lock can stay behind.
public final class ArchiveLock: Sendable {
  /// Nil once released.
  private let descriptor: Mutex<Int32?>

  /// Takes the lock of an archive.
  ///
  /// Throws `ArchiveError.locked` with the owner where another process, or another writer in this one, holds it.
  public init(_ layout: ArchiveLayout) throws {
    let path = layout.lock.path
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ArchiveError.unusable(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let owner = Self.owner(of: descriptor)
      close(descriptor)
      throw ArchiveError.locked(path: layout.root.path, owner: owner)
    }
    self.descriptor = Mutex(descriptor)
    Self.leaveName(in: descriptor)
  }

  deinit {
    release()
  }

  /// Gives the lock back; doing so again has no effect.
  public func release() {
    descriptor.withLock { descriptor in
      guard let open = descriptor else { return }
      // The name goes first: with the lock gone it could be another owner's.
      ftruncate(open, 0)
      close(open)
      descriptor = nil
    }
  }

  private static func leaveName(in descriptor: Int32) {
    let name = Array("process \(getpid()) on \(ProcessInfo.processInfo.hostName) since \(now())".utf8)
    ftruncate(descriptor, 0)
    // Without a name the lock still holds; the message is only poorer.
    _ = pwrite(descriptor, name, name.count, 0)
  }

  private static func owner(of descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return "another process" }
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }

  private static func now() -> String {
    ISO8601DateFormatter().string(from: Date())
  }
}
