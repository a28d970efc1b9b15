import Foundation
import Logging

/// Writes what the trainer reports to standard error, a line each, with the seconds since the start.
struct ProgressHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  private let begin = ContinuousClock.now

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let seconds = "\(begin.duration(to: .now).components.seconds)"
    let padding = String(repeating: " ", count: max(0, 4 - seconds.count))
    let level = event.level >= .warning ? "\(event.level): " : ""
    FileHandle.standardError.write(Data("\(padding)\(seconds) s  \(level)\(event.message)\n".utf8))
  }
}
