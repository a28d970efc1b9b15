import Extraction

/// A task with what tells its document.
public struct TaskRow: Sendable, Equatable, Codable {
  /// The id of the document.
  public var document: String
  /// The number of the document.
  public var number: String?
  /// The day of the document.
  public var date: String?
  /// Who issued it.
  public var issuer: String?
  /// The labels of the headings above.
  public var section: String
  /// First and last line.
  public var lines: [Int]
  /// What is to be done.
  public var text: String
  /// Who is to do it.
  public var assignees: [String]
  /// With whom.
  public var coordinating: [String]
  /// When it is due.
  public var deadlines: [DeadlineRecord]
  /// What is to be reached.
  public var targets: [TargetRecord]

  /// Joins a task and its document.
  public init(_ task: TaskRecord, of record: DocumentRecord) {
    document = record.id
    number = record.number?.text
    date = record.date
    issuer = record.issuer?.name
    section = task.section
    lines = task.lines
    text = task.text
    assignees = task.assignees
    coordinating = task.coordinating
    deadlines = task.deadlines
    targets = task.targets
  }
}
