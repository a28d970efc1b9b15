import Extraction

/// How many records were made again because something other than their document has changed; one may count several times.
public struct RemadeRecords: Sendable, Equatable {
  /// Made by another version of the program before.
  public var program = 0
  /// Made with another restoration model before.
  public var model = 0
  /// Made with other rules before.
  public var rules = 0

  /// Creates the value for no records.
  public init() {}

  mutating func add(_ old: ProducerRecord?, _ new: ProducerRecord) {
    guard let old else { return }
    if old.version != new.version { program += 1 }
    if old.model != new.model { model += 1 }
    if old.rules != new.rules { rules += 1 }
  }
}
