import RuleEngine

/// Chooses between the letters that the OCR read in a symbol and those that restoration put in their place.
enum SymbolReading {
  /// The number of an official letter with the last part of its symbol as it was read.
  ///
  /// That part names a department: `8934/BNNMT-TL`. There are too many of them for restoration to know, so where it
  /// chose another letter, the one read counts; marks, which the OCR loses, are kept as restored.
  static func departmentAsRead(_ number: String, ocr: String) -> String {
    let restored = Array(number)
    let read = Array(CanonicalText.fold(ocr).filter { !$0.isWhitespace })
    guard restored.count == read.count, let start = restored.lastIndex(of: "-"), start == read.lastIndex(of: "-"),
      start + 1 < restored.count, read[(start + 1)...].allSatisfy({ $0.isLetter && $0.isUppercase })
    else { return number }
    let department = zip(restored, read).dropFirst(start + 1).map { restored, read in
      CanonicalText.withoutMarks(String(restored)) == CanonicalText.withoutMarks(String(read)) ? restored : read
    }
    return String(restored[...start] + department)
  }
}
