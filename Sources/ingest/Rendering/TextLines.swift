/// The lines of a record's text.
enum TextLines {
  /// The lines in order, without the form feeds that begin pages.
  static func of(_ text: String) -> [String] {
    // Split on scalars: a carriage return before a line end would make one character of both.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.filter { $0 != "\u{0C}" }))
    }
  }
}
