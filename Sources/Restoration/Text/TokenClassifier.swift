/// Tells numbers, document symbols and addresses from words by their characters.
enum TokenClassifier {
  /// The kind of a token without the punctuation around it.
  static func kind(_ form: [UInt32]) -> RestoredToken.Kind {
    var digits = 0
    var letters = 0
    var uppers = 0
    var slashes = 0
    var dashes = 0
    var isAddress = false
    for (index, value) in form.enumerated() {
      if CharacterClass.isDigit(value) {
        digits += 1
      } else if CharacterClass.isLetter(value) {
        letters += 1
        if CharacterClass.isUpper(value) { uppers += 1 }
      } else if value == 0x2F {
        slashes += 1
      } else if CharacterClass.isDash(value) {
        dashes += 1
      } else if value == 0x40 && index > 0 && form.count > index + 3 {
        isAddress = true
      }
    }
    if isAddress || isWebAddress(form) { return .other }
    if letters == 0 { return digits > 0 && form.allSatisfy(isNumeric) ? .number : .syllable }
    let joins = slashes + dashes
    if joins > 0 {
      if uppers >= 2 && (2 * uppers >= letters || slashes > 0) { return .symbol }
      if digits > 0 && uppers >= 1 && slashes > 0 { return .symbol }
    }
    return .syllable
  }

  /// Digits and what stands between them in numbers, dates, times, ranges and percentages.
  private static func isNumeric(_ value: UInt32) -> Bool {
    CharacterClass.isDigit(value) || CharacterClass.isDash(value)
      || ".,/:%()+°²³".unicodeScalars.contains { $0.value == value }
  }

  private static func isWebAddress(_ form: [UInt32]) -> Bool {
    guard form.count > 6, form.contains(0x2E) else { return false }
    let text = String(scalarValues: form).lowercased()
    return text.hasPrefix("http") || text.hasPrefix("www.") || text.hasSuffix(".vn") || text.hasSuffix(".com")
  }
}
