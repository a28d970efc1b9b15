import Foundation

/// A pattern that matches one text, its numbers as named groups.
struct ExamplePattern {
  /// The pattern.
  private(set) var pattern = ""
  /// The groups with what they capture in the text.
  private(set) var groups: [(name: String, text: String)] = []

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first {
      if first.isNumber && first.isASCII {
        let number = rest.prefix { $0.isNumber && $0.isASCII }
        groups.append(("number\(groups.count + 1)", String(number)))
        pattern += "(?<number\(groups.count)>\\d{1,\(max(2, number.count))})"
        rest = rest.dropFirst(number.count)
      } else if first == " " {
        pattern += "\\s+"
        rest.removeFirst()
      } else {
        pattern += NSRegularExpression.escapedPattern(for: String(first))
        rest.removeFirst()
      }
    }
  }
}
