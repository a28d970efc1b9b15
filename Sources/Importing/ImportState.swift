import Synchronization

/// What the threads of an import share.
///
/// Where several inputs have the same bytes, the first in the order of the inputs makes the record, whichever thread
/// is the fastest, so that the archive does not depend on the number of threads.
final class ImportState: Sendable {
  private struct Shared {
    var next = 0
    var done = 0
    /// What became of each input; nil where it was not looked at.
    var outcomes: [ImportOutcome?]
    /// The first input with the bytes of each id.
    var owners: [String: Int] = [:]
    var fatalError: (any Error)?
  }

  private let shared: Mutex<Shared>
  /// One for some of the ids each: a record is written by one thread at a time.
  private let writing = (0..<64).map { _ in Guard() }

  private final class Guard: Sendable {
    let mutex = Mutex(())
  }

  init(count: Int) {
    shared = Mutex(Shared(outcomes: Array(repeating: nil, count: count)))
  }

  /// The index of the next input, or nil where none is left or an error forbids to go on.
  func claimNext() -> Int? {
    shared.withLock { shared in
      guard shared.fatalError == nil, shared.next < shared.outcomes.count else { return nil }
      defer { shared.next += 1 }
      return shared.next
    }
  }

  /// Whether the input `index` is the first known one with the bytes of `id`.
  func claim(id: String, for index: Int) -> Bool {
    shared.withLock { shared in
      if let owner = shared.owners[id], owner < index { return false }
      shared.owners[id] = index
      return true
    }
  }

  /// Runs `body` unless an earlier input has claimed `id` meanwhile; tells whether it ran.
  func write(id: String, for index: Int, _ body: () throws -> Void) rethrows -> Bool {
    // Not `hashValue`, which differs from run to run: a fault should show itself again.
    let stripe = id.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & (writing.count - 1)
    return try writing[stripe].mutex.withLock { _ in
      guard shared.withLock({ $0.owners[id] == index }) else { return false }
      try body()
      return true
    }
  }

  /// Notes what became of an input and gives the number of those done.
  func finish(_ index: Int, _ outcome: ImportOutcome) -> Int {
    shared.withLock { shared in
      shared.outcomes[index] = outcome
      shared.done += 1
      return shared.done
    }
  }

  /// Stops all threads.
  func fail(_ error: any Error) {
    shared.withLock { shared in shared.fatalError = shared.fatalError ?? error }
  }

  /// What became of all inputs, in their order.
  ///
  /// Throws the error that stopped the threads.
  func outcomes() throws -> [ImportOutcome?] {
    try shared.withLock { shared in
      if let error = shared.fatalError { throw error }
      return shared.outcomes.enumerated().map { index, outcome in
        // Imported before an earlier input with the same bytes was read.
        if case .imported(let id, _, _) = outcome, shared.owners[id] != index { return .duplicate(id: id) }
        if case .unchanged(let id) = outcome, shared.owners[id] != index { return .duplicate(id: id) }
        return outcome
      }
    }
  }
}
