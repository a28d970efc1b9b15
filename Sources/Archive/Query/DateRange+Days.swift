extension DateRange {
  /// The first day of the range; nil where it is open.
  public var firstDay: Day? {
    // A day, a month, a year, or what lies behind one of these (`2026-01~`).
    guard let date = start?.prefix(while: { $0 != "~" }) else { return nil }
    guard let first = Day(String(date) + String("2026-01-01".dropFirst(date.count))) else { return nil }
    return (0...366).lazy.map(first.advanced).first { contains($0.text) } ?? first
  }
}
