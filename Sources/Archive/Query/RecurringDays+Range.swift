extension RecurringDays {
  /// The first day in a range of the recurrence that begins on or after `start`; nil where there is none.
  public func firstDay(in range: DateRange, from start: Day) -> Day? {
    guard let day = first(from: start, onOrAfter: range.firstDay ?? start) else { return nil }
    return range.contains(day.text) ? day : nil
  }
}
