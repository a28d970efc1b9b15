/// A row of a table as RFC 4180 writes it.
enum CSVLine {
  /// The cells with quotation marks where they need them, ended by a carriage return and a line feed.
  static func text(_ cells: [String], separator: Character) -> String {
    cells.map { quoted(harmless($0), separator: separator) }.joined(separator: String(separator)) + "\r\n"
  }

  /// The cell with an apostrophe before it where a spreadsheet would take it for a formula.
  ///
  /// Bullets of tasks (`- Rà soát…`) would otherwise be shown as mistakes, and a scan could make a spreadsheet compute.
  private static func harmless(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
    return Double(cell) == nil ? "'" + cell : cell
  }

  private static func quoted(_ cell: String, separator: Character) -> String {
    // By scalars: a carriage return and a line feed are one character.
    let needsQuotes = cell.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || separator.unicodeScalars.contains(scalar)
    }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
