import Foundation
import RuleEngine

/// What tells cited documents apart.
enum CitationKey {
  /// A number without white space, in upper case, with one kind of dash.
  static func of(number: String) -> String {
    CanonicalText.fold(number).uppercased().filter { !$0.isWhitespace }
  }

  /// The letters behind the sequence and the year, which may name a type: `QĐ` of `18/2021/QĐ-TTg`; nil where the
  /// symbol has one part only.
  static func code(of number: String) -> String? {
    let parts = number.split { "/-".contains($0) }.dropFirst().filter { !$0.allSatisfy(\.isNumber) }
    return parts.count > 1 ? parts.first.map(String.init) : nil
  }

  /// The number with its abbreviation of a type as the rules know it, where only marks were lost.
  ///
  /// `294-QD/TW` becomes `294-QĐ/TW`. An abbreviation that is itself known, such as `HD`, stays.
  static func repaired(_ number: String, types: Vocabulary?) -> String {
    guard let code = code(of: number), let range = number.range(of: code) else { return number }
    let codes = Set((types?.entries ?? []).compactMap { $0.attributes["code"] })
    guard !codes.contains(code) else { return number }
    let fitting = codes.filter { CanonicalText.withoutMarks($0) == CanonicalText.withoutMarks(code) }
    guard fitting.count == 1, let repaired = fitting.first else { return number }
    return number.replacingCharacters(in: range, with: repaired)
  }

  /// A name for comparison; marks are left out of account, as a wrong one makes no other document.
  static func of(name: String) -> String { CanonicalText.withoutMarks(PlainText.key(name)) }
}
