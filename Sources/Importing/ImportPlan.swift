/// What an import would do, input by input.
public struct ImportPlan: Sendable, Equatable {
  /// What would become of an input.
  public enum Action: String, Sendable, Codable, CaseIterable {
    /// Its document is not in the archive.
    case new
    /// It holds another document than at the last import.
    case changed
    /// Its document was made by another program, model or rules, or is to be made again anyway.
    case again
    /// Its document is in the archive, under a path that is gone.
    case moved
    /// Its document is in the archive.
    case unchanged
    /// An earlier input has the same bytes.
    case duplicate
    /// It cannot be read.
    case failed
  }

  /// An input.
  public struct Input: Sendable, Equatable, Codable {
    /// The path as given or found.
    public var path: String
    /// What would become of it.
    public var action: Action
    /// Why it cannot be read, or where it was before.
    public var note: String?
  }

  /// The inputs in their order.
  public var inputs: [Input] = []
  /// Files of earlier imports of these folders that are gone; their documents would be kept.
  public var vanished: [String] = []

  /// How many inputs there are for each action.
  public var counts: [Action: Int] {
    inputs.reduce(into: [:]) { $0[$1.action, default: 0] += 1 }
  }
}
