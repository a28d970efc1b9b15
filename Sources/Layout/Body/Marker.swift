/// The number, letter or bullet that a line begins with.
struct Marker: Equatable {
  /// How the marker is written; the order is that of the usual depth in a document.
  enum Style: Int, Comparable {
    /// `Phần thứ nhất`
    case part
    /// `Chương I`
    case chapter
    /// `Mục 1`
    case division
    /// `A.`
    case capital
    /// `I.`
    case roman
    /// `Điều 1.`
    case article
    /// `1.`
    case number
    /// `1.1.`
    case decimal
    /// `1.1.1.`
    case deepDecimal
    /// `(1)`
    case parenthesis
    /// `a)`
    case letter
    /// `-`
    case dash
    /// `+`
    case plus

    static func < (first: Style, second: Style) -> Bool { first.rawValue < second.rawValue }

    /// Whether the marker is a mere sign without a number.
    var isBullet: Bool { self == .dash || self == .plus }
    /// Whether the marker begins with a word such as `Điều`.
    var isDivision: Bool { self == .part || self == .chapter || self == .division || self == .article }
  }

  /// How it is written.
  var style: Style
  /// The label without brackets and final punctuation.
  var label: String
  /// Its place in the row of its kind, from 1; 0 for bullets and where it is unknown.
  var ordinal: Int
  /// Where the text behind it begins in the line.
  var textStart: Int
  /// Whether punctuation or brackets set it off from the text, so that it cannot be a number of the text itself.
  var isSetOff: Bool
}
