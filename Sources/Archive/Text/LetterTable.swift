import Foundation

/// What the search needs to know of single characters: whether they belong to words, their lower case, and the letter
/// that is left when the marks are taken off.
struct LetterTable: Sendable {
  enum Kind: UInt8, Sendable {
    case separator
    case letter
    case digit
    /// A combining mark, which belongs to the letter before it.
    case mark
  }

  struct Entry: Sendable {
    var kind: Kind
    var lower: UInt32
    var base: UInt32
  }

  static let shared = LetterTable()

  /// Entries of the first scalars, which hold all Latin letters and the quotation marks and dashes of print.
  private let entries: [Entry]

  private static let size: UInt32 = 0x2070

  private init() {
    entries = (0..<Self.size).map { value in
      Unicode.Scalar(value).map(Self.makeEntry) ?? Entry(kind: .separator, lower: value, base: value)
    }
  }

  /// - Complexity: O(1).
  subscript(scalar: Unicode.Scalar) -> Entry {
    scalar.value < Self.size ? entries[Int(scalar.value)] : Self.makeEntry(scalar)
  }

  /// The letter that is left of a lower-case one when its marks are taken off.
  /// - Complexity: O(1).
  func base(of lower: UInt32) -> UInt32 {
    if lower < Self.size { return entries[Int(lower)].base }
    return Unicode.Scalar(lower).map { Self.makeEntry($0).base } ?? lower
  }

  private static func makeEntry(_ scalar: Unicode.Scalar) -> Entry {
    let kind = kind(of: scalar)
    guard kind == .letter else { return Entry(kind: kind, lower: scalar.value, base: scalar.value) }
    let lower = single(scalar.properties.lowercaseMapping) ?? scalar
    return Entry(kind: kind, lower: lower.value, base: base(of: lower).value)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
    case .decimalNumber: .digit
    case .nonspacingMark: .mark
    default: .separator
    }
  }

  private static func base(of lower: Unicode.Scalar) -> Unicode.Scalar {
    // The bar of đ is no combining mark, so Unicode decomposes đ no further.
    if lower == "đ" { return "d" }
    return String(lower).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? lower
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }
}
