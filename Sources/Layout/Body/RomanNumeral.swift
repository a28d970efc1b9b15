/// Roman numbers of headings, from I to XXXIX, and what the OCR makes of them.
enum RomanNumeral {
  private static let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]

  /// The value of a number written without fault.
  static func value(of text: String) -> Int? {
    var total = 0
    var previous = 0
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 && Self.text(of: total) == text ? total : nil
  }

  /// The number of a value from 1 to 39.
  static func text(of value: Int) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    guard (1..<40).contains(value) else { return "" }
    return String(repeating: "X", count: value / 10) + ones[value % 10]
  }

  /// Whether the OCR may have read a Roman digit as this.
  static func isDigitOrLookalike(_ scalar: Unicode.Scalar) -> Bool {
    "IVXivxl|1!LHT".unicodeScalars.contains(scalar)
  }

  /// The value of a number that may be damaged: strokes read as `l`, `|`, `1`, `!`, `L`, `T`, pairs of them as `H`.
  static func reading(_ text: String) -> (value: Int, isExact: Bool)? {
    if let value = value(of: text) { return (value, true) }
    // Digits alone are a number of their own; a lone T or L is rather a letter.
    guard text.contains(where: { !$0.isNumber }), text != "T", text != "L" else { return nil }
    var repaired = ""
    for character in text {
      switch character {
      case "I", "i", "l", "|", "1", "!", "L", "T": repaired += "I"
      case "H": repaired += "II"
      case "V", "v": repaired += "V"
      case "X", "x": repaired += "X"
      default: return nil
      }
    }
    return value(of: repaired).map { ($0, false) }
  }
}
