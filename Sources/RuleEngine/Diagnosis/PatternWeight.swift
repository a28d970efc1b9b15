/// How much of a text a pattern asks for.
enum PatternWeight {
  /// The fewest characters that an expanded pattern matches.
  static func least(of pattern: some StringProtocol) -> Int {
    PatternScanner.alternatives(of: pattern).map { alternative in
      PatternScanner.pieces(of: alternative).map { atom($0.atom) * times($0.quantifier) }.reduce(0, +)
    }.min() ?? 0
  }

  private static func atom(_ atom: String) -> Int {
    if atom.hasPrefix("(") { return group(atom) }
    if atom.hasPrefix("\\") { return "bBAzZGQE".contains(atom.dropFirst().first ?? " ") ? 0 : 1 }
    return atom == "^" || atom == "$" ? 0 : 1
  }

  private static func group(_ group: String) -> Int {
    var inner = group.dropFirst()
    if inner.last == ")" { inner = inner.dropLast() }
    guard inner.hasPrefix("?") else { return least(of: inner) }
    for look in ["?=", "?!", "?<=", "?<!", "?#"] where inner.hasPrefix(look) { return 0 }
    if inner.hasPrefix("?<") { return least(of: inner.drop { $0 != ">" }.dropFirst()) }
    if inner.hasPrefix("?>") { return least(of: inner.dropFirst(2)) }
    guard let colon = inner.firstIndex(of: ":") else { return 0 }
    return least(of: inner[inner.index(after: colon)...])
  }

  private static func times(_ quantifier: String) -> Int {
    guard let first = quantifier.first else { return 1 }
    if first == "?" || first == "*" { return 0 }
    guard first == "{" else { return 1 }
    return Int(quantifier.dropFirst().prefix(while: \.isNumber)) ?? 1
  }
}
