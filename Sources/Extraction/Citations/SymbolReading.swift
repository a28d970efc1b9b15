import RuleEngine

/// Chooses between the letters that the OCR read in a symbol and those that restoration put in their place.
enum SymbolReading {
  /// The number of an official letter with the last part of its symbol as it was read.
  ///
  /// That part names a department: `8934/BNNMT-TL`. There are too many of them for restoration to know, so where it
  /// chose another letter, the one read counts; marks, which the OCR loses, are kept as restored.
  static func departmentAsRead(_ number: String, ocr: String) -> String {
    let read = CanonicalText.fold(ocr).filter { !$0.isWhitespace }
    guard let end = number.lastIndex(of: "-"), let readEnd = read.lastIndex(of: "-") else { return number }
    let restored = number[number.index(after: end)...]
    let department = read[read.index(after: readEnd)...]
    guard (2...6).contains(department.count), department.allSatisfy({ $0.isLetter && $0.isUppercase }) else {
      return number
    }
    guard restored.count == department.count else { return number[...end] + String(department) }
    let letters = zip(restored, department).map { restored, read in
      CanonicalText.withoutMarks(String(restored)) == CanonicalText.withoutMarks(String(read)) ? restored : read
    }
    return number[...end] + String(letters)
  }
}
