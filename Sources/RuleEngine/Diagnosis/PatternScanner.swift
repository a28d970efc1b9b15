import Foundation

/// Cuts a pattern into the parts that follow each other, without looking into groups.
struct PatternScanner {
  /// A part with what follows it as quantifier.
  struct Piece: Equatable {
    var atom: String
    var quantifier: String
    var text: String { atom + quantifier }
  }

  private var rest: Substring

  private init(_ pattern: some StringProtocol) { rest = Substring(pattern) }

  /// The alternatives at the top of a pattern: two of `a|b(?:c|d)`.
  static func alternatives(of pattern: some StringProtocol) -> [String] {
    var scanner = PatternScanner(pattern)
    var alternatives = [""]
    while let atom = scanner.atom() {
      if atom == "|" { alternatives.append("") } else { alternatives[alternatives.count - 1] += atom }
    }
    return alternatives
  }

  /// The pieces of a pattern without alternatives at its top.
  static func pieces(of pattern: some StringProtocol) -> [Piece] {
    var scanner = PatternScanner(pattern)
    var pieces: [Piece] = []
    while let atom = scanner.atom() { pieces.append(Piece(atom: atom, quantifier: scanner.quantifier())) }
    return pieces
  }

  private mutating func atom() -> String? {
    guard let first = rest.first else { return nil }
    switch first {
    case "\\": return escape()
    case "[": return balanced(open: "[", close: "]")
    case "(": return group()
    case "{" where rest.hasPrefix("{{"): return through("}}")
    default: return String(rest.removeFirst())
    }
  }

  private mutating func escape() -> String {
    var text = String(rest.removeFirst())
    guard let kind = rest.popFirst() else { return text }
    text.append(kind)
    if "pPxNuk".contains(kind), let open = rest.first, let close = ["{": "}", "<": ">"][open] {
      text += through(close)
    }
    return text
  }

  private mutating func quantifier() -> String {
    guard let first = rest.first else { return "" }
    var text = ""
    if "?*+".contains(first) {
      text = String(rest.removeFirst())
    } else if first == "{", rest.dropFirst().first?.isNumber == true {
      text = through("}")
    } else {
      return ""
    }
    if let lazy = rest.first, "?+".contains(lazy) { text.append(rest.removeFirst()) }
    return text
  }

  private mutating func group() -> String {
    var text = String(rest.removeFirst())
    while let next = rest.first, next != ")" { text += next == "|" ? String(rest.removeFirst()) : atom() ?? "" }
    return text + (rest.isEmpty ? "" : String(rest.removeFirst()))
  }

  private mutating func balanced(open: Character, close: Character) -> String {
    var (text, depth) = ("", 0)
    while let next = rest.first {
      if next == "\\" {
        text += escape()
        continue
      }
      text.append(rest.removeFirst())
      if next == open { depth += 1 }
      if next == close { depth -= 1 }
      if depth == 0 { break }
    }
    return text
  }

  private mutating func through(_ end: String) -> String {
    guard let range = rest.range(of: end) else {
      defer { rest = "" }
      return String(rest)
    }
    defer { rest = rest[range.upperBound...] }
    return String(rest[..<range.upperBound])
  }
}
