/// When a task is due.
public struct DeadlineRecord: Sendable, Equatable, Codable {
  public enum Relation: String, Sendable, Codable {
    case before
    case by
    case on
    case during
    case after
    case every
  }

  public var text: String
  public var date: String?
  public var relation: Relation
  /// RFC 5545 recurrence rule without DTSTART.
  public var rrule: String?

  /// Creates the value from its parts.
  public init(
    text: String,
    date: String? = nil,
    relation: Relation,
    rrule: String? = nil
  ) {
    self.text = text
    self.date = date
    self.relation = relation
    self.rrule = rrule
  }
}
