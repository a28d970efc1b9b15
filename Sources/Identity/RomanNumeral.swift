/// Roman numerals as terms are counted with.
enum RomanNumeral {
  /// The value of a numeral in small letters; nil where it is none in its usual writing.
  static func value(of text: String) -> Int? {
    let known: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50]
    let values = text.compactMap { known[$0] }
    guard !values.isEmpty, values.count == text.count else { return nil }
    var sum = 0
    for (index, value) in values.enumerated() {
      let isBefore = index + 1 < values.count && value < values[index + 1]
      sum += isBefore ? -value : value
    }
    return spelled(sum) == text ? sum : nil
  }

  private static func spelled(_ number: Int) -> String {
    var (rest, text) = (number, "")
    for (value, letters) in [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
