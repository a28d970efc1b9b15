import Synchronization

/// The candidates of parts of symbols met before, shared by all threads: a text is full of `KH/TU` and `UBND`.
final class PartCache: Sendable {
  private let candidates = Mutex<[UInt64: [ChannelCandidate]]>([:])
  /// How many parts are kept; a few megabytes.
  private static let limit = 8_000

  /// The candidates of a part as read.
  func candidates(_ form: [UInt32], _ make: () -> [ChannelCandidate]) -> [ChannelCandidate] {
    let key = FormKey.hash(form)
    if let known = candidates.withLock({ $0[key] }) { return known }
    let made = make()
    candidates.withLock { candidates in
      if candidates.count >= Self.limit { candidates.removeAll(keepingCapacity: true) }
      candidates[key] = made
    }
    return made
  }
}
