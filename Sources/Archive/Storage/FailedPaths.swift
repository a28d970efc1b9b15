/// Which inputs are on the list of failures, read once for a whole run.
public struct FailedPaths: Sendable, Equatable {
  let names: Set<String>

  /// Whether the input at a path is on the list.
  public func contains(_ path: String) -> Bool {
    // Mostly there are none, and the name costs a digest.
    !names.isEmpty && names.contains(FailureStore.name(of: path))
  }
}
