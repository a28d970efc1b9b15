import Foundation

/// Wakes up when something changes in some folders.
///
/// The system's notices only say when to look: what has changed is found by looking, so that no lost notice loses a
/// file. Where the system gives no notices, or too few for the number of folders, the time-out makes it look anyway.
final class ChangeSignal {
  private let descriptor: Int32
  private var watched: Set<String> = []

  init() {
    #if os(Linux)
      descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    #else
      descriptor = -1
    #endif
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Asks for notices about these folders too.
  func watch(_ folders: [String]) {
    #if os(Linux)
      guard descriptor >= 0 else { return }
      let changes = UInt32(IN_CREATE) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MODIFY)
      for folder in folders where !watched.contains(folder) {
        if inotify_add_watch(descriptor, folder, changes) >= 0 { watched.insert(folder) }
      }
    #endif
  }

  /// Waits until something changes, or for so many milliseconds.
  func wait(milliseconds: Int32) {
    guard descriptor >= 0 else {
      usleep(UInt32(max(0, milliseconds)) * 1000)
      return
    }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
