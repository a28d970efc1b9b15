import Foundation

/// Time since it was made, by the clock on the wall and by the processor.
///
/// Speed is measured in processor time: other programs on the machine then disturb it less.
struct Stopwatch {
  private let wall = ContinuousClock.now
  private let processor = Self.processorTime()

  /// Seconds by the clock on the wall.
  var wallSeconds: Double {
    let parts = wall.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  /// Seconds this process spent on processors.
  var processorSeconds: Double { Self.processorTime() - processor }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
