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
  ///   - isDoubtful: Whether the number hangs on readings that are more likely wrong than right.
  func checked(
    _ number: String, ocr: String?, issuers: [String], code: String? = nil, isDoubtful: Bool = false
  ) -> String {
    let letters = SymbolLetters(rules: rules)
    let wanted = letters.letters(of: issuers)
    var parts = Self.parts(of: number)
    // What was read may begin before the number, as tokens do.
    let read = (ocr.map { Self.parts(of: CanonicalText.fold($0).filter { !$0.isWhitespace }) } ?? []).suffix(
      parts.count)
    let codes = Set((rules.vocabularies["types"]?.entries ?? []).compactMap { $0.attributes["code"] })
    let first = parts.firstIndex { Self.isLetters($0) }
    for index in parts.indices where Self.isLetters(parts[index]) {
      let asRead = read.count == parts.count ? read[read.startIndex + index] : nil
      if index == first, codes.contains(parts[index]) {
        // The type line and the OCR agree on another type than restoration.
        if let code, asRead == code { parts[index] = code }
        continue
      }
      let choices = index == first ? wanted.union([code].compactMap { $0 }) : wanted
      parts[index] = Self.fitting(parts[index], asRead, choices)
    }
    // A symbol past reading of a body whose letters are laid down: "06-NQ/TEL" of a district committee.
    // Where it has a third part, that names an office and the body stands before it; "CTUBND" is who leads the body.
    let letterParts = parts.indices.filter { Self.isLetters(parts[$0]) }
    if isDoubtful, letterParts.count == 2, let last = letterParts.last, last != first, !wanted.contains(parts[last]),
      let fixed = issuers.lazy.compactMap(letters.fixed).first, !parts[last].hasSuffix(fixed)
    {
      parts[last] = fixed
    }
    return parts.joined()
  }

  /// What the part must have been: one of the choices where one is close enough, else what was plainly read.
  private static func fitting(_ part: String, _ read: String?, _ choices: Set<String>) -> String {
    // What was read goes first where it fits: restoration put another reading in its place.
    if let read {
      let asRead = choices.filter { bare($0) == bare(read) }
      if asRead.count == 1, let only = asRead.first { return only }
    }
    guard !choices.contains(part) else { return part }
    if part.count == 1 {
      let longer = choices.filter { $0.count == 2 && $0.hasPrefix(part) }
      return longer.count == 1 ? longer.first ?? part : part
    }
    let marked = choices.filter { bare($0) == bare(part) }
    guard marked.isEmpty else { return marked.count == 1 ? marked.first ?? part : part }
    let close = choices.filter { looksLike($0, part) || hasStroke(part, beside: $0) }
    if close.count == 1, let only = close.first { return only }
    // The number of a term, QH15, is no letter of a body.
    guard let read, bare(read) != bare(part), isPlain(read), !part.contains(where: \.isNumber) else { return part }
    return read
  }

  private static func bare(_ text: String) -> String { CanonicalText.withoutMarks(text).uppercased() }

  /// Whether a reading is nothing but capitals, so that no letter of it is in doubt by its form.
  private static func isPlain(_ text: String) -> Bool {
    (2...8).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// Whether two texts differ in one letter only, and that by a letter of much the same shape.
  private static func looksLike(_ a: String, _ b: String) -> Bool {
    guard a.count == b.count else { return false }
    let unlike = zip(a, b).filter { $0 != $1 }
    guard unlike.count == 1, let (x, y) = unlike.first else { return false }
    return shapes.contains { $0.contains(x) && $0.contains(y) }
  }

  /// Whether a text is another with one stroke too many: `VIKS` for `VKS`.
  private static func hasStroke(_ part: String, beside known: String) -> Bool {
    guard part.count == known.count + 1, known.count > 2 else { return false }
    return part.indices.contains { index in
      guard "I1l".contains(part[index]) else { return false }
      var shorter = part
      shorter.remove(at: index)
      return shorter == known
    }
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
