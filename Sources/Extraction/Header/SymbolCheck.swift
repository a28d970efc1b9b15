import RuleEngine

/// Holds the letters of a symbol against the body that issued the document and the type that it is of.
///
/// Digits are never touched. A letter gives way to another only where the body's own letters say so and either the
/// OCR read them or the two letters look alike.
struct SymbolCheck {
  let rules: RuleSet

  /// The number with its letters as the bodies' names want them; the same where nothing speaks against it.
  ///
  /// - Parameters:
  ///   - ocr: The number as it was read.
  ///   - issuers: Names of the bodies that may stand in the symbol.
  ///   - code: The abbreviation of the type, if that is known from elsewhere.
  func checked(_ number: String, ocr: String?, issuers: [String], code: String? = nil) -> String {
    let wanted = SymbolLetters(rules: rules).letters(of: issuers)
    var parts = Self.parts(of: number)
    let read = ocr.map { Self.parts(of: CanonicalText.fold($0).filter { !$0.isWhitespace }) } ?? []
    let codes = Set((rules.vocabularies["types"]?.entries ?? []).compactMap { $0.attributes["code"] })
    let first = parts.firstIndex { Self.isLetters($0) }
    for index in parts.indices where Self.isLetters(parts[index]) {
      let asRead = read.count == parts.count ? read[index] : nil
      if index == first, codes.contains(parts[index]) { continue }
      let choices = index == first ? wanted.union([code].compactMap { $0 }) : wanted
      if let better = Self.fitting(parts[index], asRead, choices) { parts[index] = better }
    }
    return parts.joined()
  }

  /// One of the choices that the part must have been, or nil where the part is one of them or none is close.
  private static func fitting(_ part: String, _ read: String?, _ choices: Set<String>) -> String? {
    guard part.count > 1, !choices.contains(part) else { return nil }
    func bare(_ text: String) -> String { CanonicalText.withoutMarks(text).uppercased() }
    let sure = choices.filter { bare($0) == bare(part) }
    if let only = sure.first { return sure.count == 1 ? only : nil }
    if let read {
      let asRead = choices.filter { bare($0) == bare(read) }
      if asRead.count == 1 { return asRead.first }
    }
    let close = choices.filter { looksLike($0, part) }
    return close.count == 1 ? close.first : nil
  }

  /// Whether two texts differ in one letter only, and that by a letter of much the same shape.
  private static func looksLike(_ a: String, _ b: String) -> Bool {
    guard a.count == b.count else { return false }
    let unlike = zip(a, b).filter { $0 != $1 }
    guard unlike.count == 1, let (x, y) = unlike.first else { return false }
    return shapes.contains { $0.contains(x) && $0.contains(y) }
  }

  private static let shapes = ["1ILTJĨ", "0OQDĐ", "UVY", "EFH", "5S", "8B", "6G", "2Z", "HN", "CG", "KX", "MN"]

  private static func isLetters(_ part: String) -> Bool {
    part.contains(where: \.isLetter) && part.allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// The number cut before and behind its slashes and dashes.
  private static func parts(of number: String) -> [String] {
    var parts: [String] = []
    for character in number {
      if "/-".contains(character) || parts.isEmpty || "/-".contains(parts[parts.count - 1]) {
        parts.append(String(character))
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
