/// When a task is due.
public struct DeadlineRecord: Sendable, Equatable, Codable {
  /// How a date binds.
  public enum Relation: String, Sendable, Codable {
    /// Before the date (`trước`).
    case before
    /// Up to the date (`chậm nhất`).
    case by
    /// On the date or at an event.
    case on
    /// Within the period.
    case during
    /// After an event.
    case after
    /// At intervals.
    case every
  }

  /// The whole time phrase.
  public var text: String
  /// ISO 8601 day; of a period its last day.
  public var date: String?
  /// How the date binds.
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
