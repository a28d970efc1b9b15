import Foundation
import Importing
import Synchronization

/// Tells the person at the terminal how far an import is: one line that changes on a terminal, plain lines otherwise.
final class ImportReporter: Sendable {
  private struct State {
    var lastUpdate = Date.distantPast
    var isLineOpen = false
  }

  private let console = Console.standardError
  private let start = Date()
  private let isQuiet: Bool
  private let isTerminal: Bool
  private let state = Mutex(State())

  /// With `keepsLines` each input leaves a line on a terminal too, as is right where there is no end.
  init(isQuiet: Bool, keepsLines: Bool = false) {
    self.isQuiet = isQuiet
    isTerminal = console.isTerminal && !keepsLines
  }

  /// Reports one input that is done.
  func report(_ progress: ImportProgress) {
    guard !isQuiet else { return }
    state.withLock { state in
      if isTerminal { update(progress, &state) } else { console.line(Self.plainLine(progress)) }
    }
  }

  /// Reports the end.
  func finish(_ summary: ImportSummary, archive: String) {
    state.withLock { state in clear(&state) }
    guard !isQuiet else { return }
    let seconds = Date().timeIntervalSince(start)
    console.write(ImportReport(summary, seconds: seconds, archive: archive).text)
  }

  private func update(_ progress: ImportProgress, _ state: inout State) {
    if case .failed(let failure) = progress.outcome {
      clear(&state)
      console.line(Message.failed(failure.path, failure.reason).text)
    }
    let now = Date()
    // Faster than ten times a second nobody reads it.
    guard now.timeIntervalSince(state.lastUpdate) >= 0.1 || progress.done == progress.total else { return }
    state.lastUpdate = now
    let seconds = max(now.timeIntervalSince(start), 0.001)
    let rate = Double(progress.done) / seconds
    let left = Int((Double(progress.total - progress.done) / rate).rounded(.up))
    let head =
      "\(progress.done)/\(progress.total)  \(Self.decimal(rate))/s  \(ImportMessage.left(Self.clock(left)).text)  "
    let room = max(0, console.columns - head.count - 1)
    console.write("\r\u{1B}[K" + head + Self.shortened(progress.path, to: room))
    state.isLineOpen = true
  }

  private func clear(_ state: inout State) {
    if state.isLineOpen { console.write("\r\u{1B}[K") }
    state.isLineOpen = false
  }

  private static func plainLine(_ progress: ImportProgress) -> String {
    return "\(progress.done)/\(progress.total) \(progress.path): \(ImportMessage.outcome(progress.outcome).text)"
  }

  /// The end of a path, which tells more than its beginning.
  private static func shortened(_ path: String, to count: Int) -> String {
    path.count <= count ? path : "…" + path.suffix(max(0, count - 1))
  }

  private static func decimal(_ value: Double) -> String { String(format: value < 10 ? "%.1f" : "%.0f", value) }

  private static func clock(_ seconds: Int) -> String {
    let clock = String(format: "%d:%02d", seconds / 60 % 60, seconds % 60)
    return seconds < 3600 ? clock : "\(seconds / 3600):" + (clock.count < 5 ? "0" : "") + clock
  }
}
