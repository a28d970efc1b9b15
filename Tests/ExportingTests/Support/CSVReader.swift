/// Reads tables strictly by the grammar of RFC 4180, written without a look at what writes them.
enum CSVReader {
  struct Mistake: Error {
    var offset: Int
  }

  /// The rows of a table; every row must end in CRLF.
  static func rows(_ text: String, separator: Unicode.Scalar = ",") throws -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var (rows, row, cell) = ([[String]](), [String](), "")
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\"" {
        guard cell.isEmpty else { throw Mistake(offset: index) }
        index += 1
        while true {
          guard index < scalars.count else { throw Mistake(offset: index) }
          if scalars[index] != "\"" {
            cell.unicodeScalars.append(scalars[index])
            index += 1
          } else if index + 1 < scalars.count, scalars[index + 1] == "\"" {
            cell.unicodeScalars.append("\"")
            index += 2
          } else {
            index += 1
            break
          }
        }
        guard index < scalars.count, scalars[index] == separator || scalars[index] == "\r" else {
          throw Mistake(offset: index)
        }
      } else if scalars[index] == separator {
        row.append(cell)
        cell = ""
        index += 1
      } else if scalars[index] == "\r" {
        guard index + 1 < scalars.count, scalars[index + 1] == "\n" else { throw Mistake(offset: index) }
        rows.append(row + [cell])
        (row, cell) = ([], "")
        index += 2
      } else {
        guard scalars[index] != "\n" else { throw Mistake(offset: index) }
        cell.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    guard row.isEmpty, cell.isEmpty else { throw Mistake(offset: index) }
    return rows
  }
}
