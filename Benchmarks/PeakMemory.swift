import Foundation

/// The most memory this process has held at once.
enum PeakMemory {
  /// In megabytes; pages of the mapped model that are in use count.
  static var megabytes: Double {
    var usage = rusage()
    #if os(Linux)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
