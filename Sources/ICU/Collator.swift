import CICU

/// Sorts text as a language does; Vietnamese counts the tones after the letters.
///
/// Comparing changes nothing in ICU's collator, so one collator serves all threads.
public final class Collator: @unchecked Sendable {
  private let collator: OpaquePointer

  /// What makes two texts differ.
  public enum Strength: Int32, Sendable {
    /// Other letters: `a` and `ă` differ, `a` and `á` do not.
    case letters = 0
    /// Also tones and other marks.
    case marks = 1
    /// Also capitals.
    case capitals = 2
  }

  /// Opens the collator of a locale, or nil where ICU has none.
  public init?(locale: String = "vi", strength: Strength = .capitals) {
    var status: Int32 = 0
    guard let collator = cicu_collator_open(locale, strength.rawValue, &status) else { return nil }
    self.collator = collator
  }

  deinit { cicu_collator_close(collator) }

  /// Whether the first text sorts before the second.
  public func precedes(_ first: String, _ second: String) -> Bool {
    compare(first, second) < 0
  }

  /// Whether the two texts count as equal at the collator's strength.
  public func areEqual(_ first: String, _ second: String) -> Bool {
    compare(first, second) == 0
  }

  /// A key whose bytes sort as the text does.
  /// - Complexity: O(*n*) in the length of the text.
  public func sortKey(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    guard let length = Int32(exactly: units.count) else { return [] }
    var key = [UInt8](repeating: 0, count: units.count * 4 + 16)
    var needed = cicu_collator_key(collator, units, length, &key, Int32(clamping: key.count))
    if needed > key.count {
      key = [UInt8](repeating: 0, count: Int(needed))
      needed = cicu_collator_key(collator, units, length, &key, needed)
    }
    return Array(key.prefix(Int(max(0, needed))))
  }

  private func compare(_ first: String, _ second: String) -> Int32 {
    let first = Array(first.utf16)
    let second = Array(second.utf16)
    return cicu_collator_compare(
      collator, first, Int32(clamping: first.count), second, Int32(clamping: second.count))
  }
}
