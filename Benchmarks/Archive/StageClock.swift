import Synchronization

/// Adds up the time that several threads spend in the stages of an import.
final class StageClock: Sendable {
  private let seconds = Mutex<[String: Double]>([:])

  /// Runs a stage and adds its time on the thread.
  func measure<Value>(_ stage: String, _ body: () throws -> Value) rethrows -> Value {
    let watch = ThreadStopwatch()
    defer { seconds.withLock { $0[stage, default: 0] += watch.seconds } }
    return try body()
  }

  /// The seconds of all stages.
  var all: [String: Double] { seconds.withLock { $0 } }
}
