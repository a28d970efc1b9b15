/// A line of an iCalendar file (RFC 5545, 3.1 and 3.3.11).
enum CalendarLine {
  /// The most octets of a line, without its end.
  private static let width = 75

  /// A property with its value as it is, folded and ended.
  static func property(_ name: String, _ value: String) -> String {
    folded(name + ":" + value)
  }

  /// A property whose value is free text, escaped, folded and ended.
  static func text(_ name: String, _ value: String) -> String {
    property(name, escaped(value))
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      // Control characters are not allowed, and a carriage return would end the line.
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Cuts between scalars, so that each part is valid UTF-8 by itself.
  private static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var room = width
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        result.append(contentsOf: ["\r", "\n", " "])
        room = width - 1
      }
      result.append(scalar)
      room -= size
    }
    result.append(contentsOf: ["\r", "\n"])
    return String(result)
  }
}
