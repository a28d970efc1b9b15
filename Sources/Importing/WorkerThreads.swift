import Foundation

/// Threads that do the same work side by side.
enum WorkerThreads {
  /// The stack of a thread in bytes: the system's default is small for regular expressions.
  private static let stackSize = 8 << 20

  /// Runs `body` in some threads at once and waits for all.
  static func run(_ count: Int, name: String, _ body: @escaping @Sendable () -> Void) {
    let group = DispatchGroup()
    for number in 0..<count {
      group.enter()
      let thread = Thread {
        body()
        group.leave()
      }
      thread.name = "\(name)-\(number + 1)"
      thread.stackSize = stackSize
      thread.start()
    }
    group.wait()
  }
}
