import Foundation

/// The processor time of the thread, which other work on the machine does not lengthen.
enum ProcessorTime {
  /// Nanoseconds since the thread began.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
