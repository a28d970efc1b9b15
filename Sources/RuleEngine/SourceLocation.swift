/// A place in a rule file.
public struct SourceLocation: Sendable, Equatable, Hashable {
  /// The path of the file as given.
  public var file: String
  /// The line, from 1.
  public var line: Int

  /// Creates a location.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
