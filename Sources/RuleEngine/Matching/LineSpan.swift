/// A stretch of one line, in Unicode scalars of the restored line.
public struct LineSpan: Sendable, Equatable {
  /// The number of the line, from 1.
  public var line: Int
  /// The first position.
  public var start: Int
  /// The position behind the last.
  public var end: Int

  /// Creates a span.
  public init(line: Int, start: Int, end: Int) {
    self.line = line
    self.start = start
    self.end = end
  }
}
