import ICU

/// A text made ready to be searched by many rules.
public struct RuleText: Sendable {
  /// The text itself.
  let original: SearchText
  /// The text as patterns see it, unit for unit.
  let folded: SearchText
  /// The line of the page on which the text begins, if it is part of one.
  let line: Int?
  private let cache = PresenceCache()

  /// Makes a text ready.
  /// - Parameter line: The line of the page on which the text begins, for messages.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String, line: Int? = nil) {
    self.line = line
    original = SearchText(text)
    var units = original.units
    CanonicalText.fold(&units)
    folded = SearchText(units: units)
  }

  /// Length in Unicode scalars.
  public var count: Int { original.scalarCount }

  /// Length in UTF-16 units.
  var unitCount: Int { folded.units.count }

  /// What the scanner finds in the text.
  func presence(_ scanner: LiteralScanner) -> LiteralScanner.Presence? {
    cache.presence(scanner, in: folded.units)
  }

  /// The part of the text in a range of Unicode scalars.
  public func substring(_ range: Range<Int>) -> String {
    original.substring(original.utf16Offset(range.lowerBound)..<original.utf16Offset(range.upperBound))
  }
}
