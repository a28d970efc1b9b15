/// A file that lies elsewhere than at the last import.
public struct MovedSource: Sendable, Equatable {
  /// The id of its document.
  public var id: String
  /// The path that it had.
  public var old: String
  /// The path that it has.
  public var new: String

  /// Creates the value from its parts.
  public init(id: String, old: String, new: String) {
    self.id = id
    self.old = old
    self.new = new
  }
}
