import Synchronization

/// Hands on what several threads make in the order of its numbers.
final class OrderedOutput: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [UInt8]] = [:]
  }

  private let state = Mutex(State())
  private let write: @Sendable ([UInt8]) -> Void

  init(_ write: @escaping @Sendable ([UInt8]) -> Void) {
    self.write = write
  }

  /// Takes what has this number, writes whatever has its turn, and tells how many that were.
  func put(_ bytes: [UInt8], number: Int) -> Int {
    state.withLock { state in
      state.waiting[number] = bytes
      let first = state.next
      while let bytes = state.waiting.removeValue(forKey: state.next) {
        write(bytes)
        state.next += 1
      }
      return state.next - first
    }
  }
}
