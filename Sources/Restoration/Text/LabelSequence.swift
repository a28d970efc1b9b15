/// The labels of a text in their order, by which one is told that the OCR read wrong.
struct LabelSequence {
  private var lastLetter: UInt32 = 0
  private var lastNumber = 0

  /// The label that the first token of a line is for sure; nil for other tokens.
  mutating func label(_ token: RawToken, _ line: [UInt32]) -> String? {
    guard token.isLabel else { return nil }
    if let letter = ListLabel.letter(token, line) {
      return String(scalarValues: [token.condition == .marked ? letter : next(letter)])
    }
    return number(token).map(ListLabel.roman)
  }

  /// The letter printed where one was read: where the OCR knows no đ, a second `d)` in a row is one.
  private mutating func next(_ read: UInt32) -> UInt32 {
    lastLetter = read == 0x64 && lastLetter == 0x64 ? 0x111 : read
    return lastLetter
  }

  /// The Roman number printed, counting headings in capitals: a stroke gets lost easily, and two are read as `H` or as
  /// eleven.
  private mutating func number(_ token: RawToken) -> Int? {
    guard token.isInCapitals, token.condition == .damaged else { return read(token) }
    if token.form.allSatisfy(CharacterClass.isDigit), token.form.count == 1 {
      // The first heading may be I with its stroke read as 1, unless a 2 follows.
      if lastNumber <= 1 { lastNumber = token.form == [0x31] ? 1 : 0 }
      return nil
    }
    // Where the first heading was not seen, an H is the second.
    let second = token.form == [0x48] && lastNumber == 0 ? 2 : nil
    guard let number = isNext(token) ? lastNumber + 1 : read(token) ?? second else { return nil }
    lastNumber = number
    return number
  }

  /// The Roman number that was read, as it stands.
  private func read(_ token: RawToken) -> Int? {
    guard ListLabel.isRoman(token), let digits = ListLabel.romanDigits(token.form) else { return nil }
    return ListLabel.value(ofRoman: digits)
  }

  /// Whether what was read may be the number after the last one.
  private func isNext(_ token: RawToken) -> Bool {
    guard let digits = ListLabel.romanDigits(token.form) else { return false }
    let next = lastNumber + 1
    if token.form.allSatisfy(CharacterClass.isDigit) { return ListLabel.value(ofRoman: digits) == next }
    if token.form.contains(0x48) {
      let possible = token.form.count == 1 ? [digits] : [digits, String(digits.dropLast())]
      return possible.contains { ListLabel.value(ofRoman: $0) == next }
    }
    return ListLabel.isRoman(token) && ListLabel.value(ofRoman: digits + "I") == next
  }
}
