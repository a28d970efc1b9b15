import Foundation

/// How to import.
public struct ImportOptions: Sendable, Equatable {
  /// The number of documents in work at a time, at least 1.
  public var jobs: Int
  /// Whether documents are made again that would come out the same.
  public var isForced: Bool

  /// Creates options; a number of jobs below 1 counts as 1.
  public init(jobs: Int = ProcessInfo.processInfo.activeProcessorCount, isForced: Bool = false) {
    self.jobs = max(1, jobs)
    self.isForced = isForced
  }
}
