/// Marks parts of a text: with colour where that is wanted, with plain characters otherwise.
struct Style {
  let hasColor: Bool

  init(for console: Console) {
    hasColor = console.hasColor
  }

  func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  func faint(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  /// Something found: in colour or between square brackets.
  func found(_ text: String) -> String { hasColor ? "\u{1B}[1;32m\(text)\u{1B}[0m" : "[\(text)]" }

  /// Something doubtful: in colour or between square brackets.
  func doubtful(_ text: String) -> String { hasColor ? "\u{1B}[33m\(text)\u{1B}[0m" : "[\(text)]" }

  /// `text` with the scalar ranges, which are in order and apart, marked by `mark`; ranges with only a space between
  /// them become one.
  func marking(_ ranges: [Range<Int>], in text: String, _ mark: (String) -> String) -> String {
    let scalars = Array(text.unicodeScalars)
    var merged: [Range<Int>] = []
    for range in ranges where range.upperBound <= scalars.count && !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1,
        scalars[last.upperBound..<max(last.upperBound, range.lowerBound)].allSatisfy({ $0 == " " })
      {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    var (result, end) = ("", 0)
    for range in merged {
      result += Self.string(scalars[end..<range.lowerBound]) + mark(Self.string(scalars[range]))
      end = range.upperBound
    }
    return result + Self.string(scalars[end...])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
