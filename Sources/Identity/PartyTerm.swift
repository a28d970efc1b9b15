import Foundation
import RuleEngine

/// Terms of the party: five years from congress to congress, through which each issuer counts its documents.
///
/// National congresses are numbered and have met at the beginning of years that end with 1 and 6 (the 11th in January
/// 2011, the 14th in January 2026; some as late as June). Congresses below meet in the year before, from communes in
/// spring to provinces in autumn.
enum PartyTerm {
  /// Years in which documents of a national term may be dated, both ends included; nil where the congress had another rhythm.
  static func years(ofNational number: Int) -> ClosedRange<Int>? {
    guard (6...40).contains(number) else { return nil }
    let start = 2021 + (number - 13) * 5
    return start...(start + 5)
  }

  /// The number of the national term that a text names: 13 of `khóa XIII`.
  static func national(in text: String) -> Int? {
    let words = CanonicalText.withoutMarks(CanonicalText.fold(text).lowercased())
      .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for (word, next) in zip(words, words.dropFirst()) where word == "khoa" {
      if let number = Int(next) ?? RomanNumeral.value(of: next) { return number }
    }
    return nil
  }

  /// Whether two days can lie in one term: no whole season of congresses is between them.
  ///
  /// - Parameters:
  ///   - first: ISO 8601 day.
  ///   - second: ISO 8601 day, before or after the first.
  ///   - isNational: Whether the national congresses count, not those below.
  static func canShareTerm(_ first: String, _ second: String, isNational: Bool) -> Bool {
    let (early, late) = first < second ? (first, second) : (second, first)
    guard let from = Int(early.prefix(4)), let to = Int(late.prefix(4)) else { return true }
    return !(from...max(from, to)).contains { year in
      let (begin, end) = season(in: year, isNational: isNational)
      guard let begin, let end else { return false }
      return early < begin && late > end
    }
  }

  /// The first and last day on which congresses met in a year, if it is one of congresses.
  private static func season(in year: Int, isNational: Bool) -> (String?, String?) {
    guard year % 5 == (isNational ? 1 : 0) else { return (nil, nil) }
    return isNational ? ("\(year)-01-01", "\(year)-06-30") : ("\(year)-01-01", "\(year)-12-31")
  }
}
