import Synchronization

/// Collects the rules that were given up on a text because they took too long.
public final class RuleTrouble: Sendable {
  private let exceeded = Mutex<Set<String>>([])

  /// Creates an empty collection.
  public init() {}

  /// The ids of the rules given up, sorted.
  public var rules: [String] { exceeded.withLock { $0.sorted() } }

  func add(_ rule: String) { exceeded.withLock { _ = $0.insert(rule) } }
}
