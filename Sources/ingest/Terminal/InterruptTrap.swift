import Dispatch
import Foundation
import Importing

/// Turns Ctrl-C and a request to terminate into a wish to stop; the second one ends the program at once.
final class InterruptTrap {
  private let sources: [any DispatchSourceSignal]

  init(_ cancellation: Cancellation) {
    sources = [SIGINT, SIGTERM].map { number in
      // The source sees the signal only when its default action does not end the process.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // Records are written atomically, so ending anywhere leaves a usable archive.
        if cancellation.isRequested { _exit(ExitStatus.interrupted.rawValue) }
        cancellation.request()
        Console.standardError.line("\n" + Message.stopping.text)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
