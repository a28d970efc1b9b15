/// A text made ready to be searched: its UTF-16 units, and the way from those to Unicode scalars.
///
/// Make it once for a text that many expressions search. Text outside the Basic Multilingual Plane is rare in
/// documents, so the table of scalar offsets exists only where a surrogate pair does.
public struct SearchText: Sendable {
  /// The text as UTF-16 units.
  public let units: [UInt16]
  /// For each UTF-16 offset the scalar offset; nil where the two are equal throughout.
  private let scalarOffsets: [Int32]?

  /// Makes a text ready.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String) {
    self.init(units: Array(text.utf16))
  }

  /// Makes a text of UTF-16 units ready.
  /// - Complexity: O(*n*) in the length of the text.
  public init(units: [UInt16]) {
    self.units = units
    scalarOffsets = Self.table(of: units)
  }

  /// Length of the text in Unicode scalars.
  public var scalarCount: Int { scalarOffset(units.count) }

  /// The Unicode scalar offset of a UTF-16 offset; offsets beyond the ends count as the ends.
  /// - Complexity: O(1).
  public func scalarOffset(_ offset: Int) -> Int {
    let offset = min(max(offset, 0), units.count)
    guard let scalarOffsets else { return offset }
    return Int(scalarOffsets[offset])
  }

  /// The range in Unicode scalars of a range in UTF-16 units.
  /// - Complexity: O(1).
  public func scalarRange(_ range: Range<Int>) -> Range<Int> {
    let lower = scalarOffset(range.lowerBound)
    return lower..<max(lower, scalarOffset(range.upperBound))
  }

  /// The UTF-16 offset of a Unicode scalar offset; offsets beyond the ends count as the ends.
  /// - Complexity: O(1), O(log *n*) in text with characters outside the Basic Multilingual Plane.
  public func utf16Offset(_ scalarOffset: Int) -> Int {
    guard let scalarOffsets else { return min(max(scalarOffset, 0), units.count) }
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if Int(scalarOffsets[middle]) < scalarOffset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The part of the text in a range of UTF-16 units; the range is cut to the text.
  public func substring(_ range: Range<Int>) -> String {
    String(decoding: units[range.clamped(to: 0..<units.count)], as: UTF16.self)
  }

  private static func table(of units: [UInt16]) -> [Int32]? {
    guard units.contains(where: UTF16.isLeadSurrogate) else { return nil }
    var offsets: [Int32] = []
    offsets.reserveCapacity(units.count + 1)
    var scalar: Int32 = 0
    for (index, unit) in units.enumerated() {
      offsets.append(scalar)
      // Between the halves of a pair counts as behind it, so that a range never splits a scalar in two.
      let closesPair = UTF16.isTrailSurrogate(unit) && index > 0 && UTF16.isLeadSurrogate(units[index - 1])
      scalar += closesPair ? 0 : 1
    }
    offsets.append(scalar)
    return offsets
  }
}
