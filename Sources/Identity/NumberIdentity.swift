import RuleEngine

/// A document number taken apart into what identifies a document: `36-KH/ĐU`, `30/2020/NĐ-CP`, `66.1/2025/NQ-CP`.
public struct NumberIdentity: Sendable, Hashable {
  /// What is counted, without leading zeros: `36`, `66.1`, `12a`.
  public var sequence: String
  /// The year that the number itself holds, as numbers of normative documents do.
  public var year: Int?
  /// The parts of the symbol in lower case with their marks: `kh`, `đu`.
  public var symbol: [String]
  /// Whether it is written as the party writes numbers, `36-KH/ĐU`, which are counted through a term, not a year.
  public var isOfParty: Bool

  /// Years that a number may hold.
  private static let years = 1945...2200

  /// Takes a number apart; nil where its sequence cannot be read or where it has no symbol.
  public init?(_ text: String) {
    let plain = CanonicalText.fold(text).lowercased().filter { !$0.isWhitespace }
    guard let start = plain.firstIndex(where: \.isNumber) else { return nil }
    // Only the word `số` may stand before the sequence: `⟨?⟩-KH/ĐU 2026` has none.
    guard plain[..<start].allSatisfy({ $0.isLetter || ".:".contains($0) }) else { return nil }
    let head = plain[start...].prefix { $0.isNumber || $0.isLetter || $0 == "." }
    let digits = head.drop { $0 == "0" }
    guard digits.first?.isNumber == true, let separator = plain[head.endIndex...].first, "-/".contains(separator)
    else { return nil }
    var parts = plain[head.endIndex...].split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if let first = parts.first, first.count == 4, let number = Int(first), Self.years.contains(number) {
      year = number
      parts.removeFirst()
    }
    guard parts.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
    sequence = String(digits)
    symbol = parts
    isOfParty = separator == "-"
  }

  /// What all readings of the same number share, whatever became of the bar of Đ: `36//khdu`.
  public var key: String { "\(sequence)/\(year.map(String.init) ?? "")/" + CanonicalText.withoutMarks(symbol.joined()) }

  /// The part of the symbol that names the issuer: `đu` of `kh/đu`; nil where the symbol has one part only.
  public var issuerSymbol: String? {
    symbol.count > 1 ? CanonicalText.withoutMarks(symbol.dropFirst().joined()) : nil
  }

  /// Whether a body of the whole party issued it, so that the term tells years.
  public var isOfCentralParty: Bool { isOfParty && symbol.last == "tw" }
}
