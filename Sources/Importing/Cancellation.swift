import Synchronization

/// A wish to stop, made in one place and heeded in others.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Creates a wish not yet made.
  public init() {}

  /// Whether somebody wants to stop.
  public var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks to stop; may be called from anywhere.
  public func request() { flag.store(true, ordering: .relaxed) }
}
