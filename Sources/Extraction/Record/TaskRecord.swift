/// What somebody is told to do.
public struct TaskRecord: Sendable, Equatable, Codable {
  /// Labels of the headings above joined by dots: `II.2.1`.
  public var section: String
  /// First and last line.
  public var lines: [Int]
  /// The whole paragraph without its number or bullet.
  public var text: String
  /// The units told to do it.
  public var assignees: [String]
  /// The units with which it is to be done.
  public var coordinating: [String]
  /// When it is due.
  public var deadlines: [DeadlineRecord]
  /// What is to be reached.
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
