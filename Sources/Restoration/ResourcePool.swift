import Synchronization

/// Things to be lent, one to each thread that needs one: what is costly to make is made once per thread at most.
final class ResourcePool<Resource: Sendable>: Sendable {
  private let idle = Mutex<[Resource]>([])
  private let make: @Sendable () -> Resource

  /// Creates an empty pool.
  /// - Parameter make: makes what is lent.
  init(make: @escaping @Sendable () -> Resource) { self.make = make }

  /// Calls `body` with a resource that nobody else uses meanwhile.
  func lend<Result>(_ body: (Resource) -> Result) -> Result {
    let resource = idle.withLock { $0.popLast() } ?? make()
    defer { idle.withLock { $0.append(resource) } }
    return body(resource)
  }
}
