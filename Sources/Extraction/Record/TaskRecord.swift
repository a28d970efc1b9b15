/// What somebody is told to do.
public struct TaskRecord: Sendable, Equatable, Codable {
  /// Labels of the headings above joined by dots: `II.2.1`.
  public var section: String
  /// First and last line.
  public var lines: [Int]
  public var text: String
  public var assignees: [String]
  public var coordinating: [String]
  public var deadlines: [DeadlineRecord]
  public var targets: [TargetRecord]

  /// Creates the value from its parts.
  public init(
    section: String,
    lines: [Int] = [],
    text: String,
    assignees: [String] = [],
    coordinating: [String] = [],
    deadlines: [DeadlineRecord] = [],
    targets: [TargetRecord] = []
  ) {
    self.section = section
    self.lines = lines
    self.text = text
    self.assignees = assignees
    self.coordinating = coordinating
    self.deadlines = deadlines
    self.targets = targets
  }
}
