import Synchronization

/// Caches to be lent, one to each thread that restores: what one text looked up, the next looks up again.
final class BigramCachePool: Sendable {
  private let idle = Mutex<[BigramCache]>([])

  /// Calls `body` with a cache that nobody else uses meanwhile.
  func lend<Result>(_ body: (BigramCache) -> Result) -> Result {
    let cache = idle.withLock { $0.popLast() } ?? BigramCache()
    defer { idle.withLock { $0.append(cache) } }
    return body(cache)
  }
}
