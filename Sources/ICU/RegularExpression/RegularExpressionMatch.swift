/// Where an expression and its groups matched, in UTF-16 units of the text searched.
public struct RegularExpressionMatch: Sendable, Equatable {
  /// The ranges by group number; group 0 is the whole match, nil stands for a group that took no part.
  public let ranges: [Range<Int>?]
  private let names: [String: Int]

  init(ranges: [Range<Int>?], names: [String: Int]) {
    self.ranges = ranges
    self.names = names
  }

  /// The range of the whole match.
  public var range: Range<Int> { (ranges.first ?? nil) ?? 0..<0 }

  /// The range of a group, or nil where it took no part or does not exist.
  public func range(of group: Int) -> Range<Int>? {
    ranges.indices.contains(group) ? ranges[group] : nil
  }

  /// The range of a named group, or nil where it took no part or does not exist.
  public func range(named name: String) -> Range<Int>? {
    names[name].flatMap(range(of:))
  }
}
