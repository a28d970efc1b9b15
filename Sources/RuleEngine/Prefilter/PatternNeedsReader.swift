/// Reads from an expanded pattern what a text must hold to match it.
///
/// Reads the parts of ICU's syntax that rules use. Whatever else there is counts as matching anything, or makes the
/// reader give up on the pattern: a text is then never turned down.
struct PatternNeedsReader {
  private let units: [UInt16]
  private var place = 0
  private var isUnreadable = false

  /// Sets of literals, one of each of which every text holds that the pattern matches; empty where nothing is known.
  static func clauses(of pattern: String) -> [Set<PatternNeeds.Literal>] {
    var reader = PatternNeedsReader(units: Array(pattern.utf16))
    let needs = reader.alternatives()
    let isWhole = reader.place == reader.units.count && !reader.isUnreadable
    return isWhole ? needs.allClauses : []
  }

  private init(units: [UInt16]) { self.units = units }

  private var next: UnicodeScalar? { place < units.count ? UnicodeScalar(units[place]) : nil }

  private func looksAt(_ text: String) -> Bool { units[place...].starts(with: text.utf16) }

  private mutating func alternatives() -> PatternNeeds {
    var parts = [sequence()]
    while next == "|" {
      place += 1
      parts.append(sequence())
    }
    return .oneOf(parts)
  }

  private mutating func sequence() -> PatternNeeds {
    var parts: [PatternNeeds] = []
    var literal: PatternNeeds.Literal = []
    while place < units.count, next != "|", next != ")" {
      let atom = atom()
      let (least, most) = quantifier()
      if case .symbols(let symbols) = atom, least == 1, most == 1, let symbol = symbols.only {
        FilterAlphabet.append(symbol, to: &literal)
        continue
      }
      if !literal.isEmpty { parts.append(PatternNeeds(matches: [literal])) }
      literal = []
      parts.append(atom.needs.repeated(atLeast: least, atMost: most))
    }
    if parts.isEmpty { return PatternNeeds(matches: [literal]) }
    if !literal.isEmpty { parts.append(PatternNeeds(matches: [literal])) }
    return .sequence(parts)
  }

  /// What stands before a quantifier.
  private enum Atom {
    case symbols(SymbolSet)
    case part(PatternNeeds)

    var needs: PatternNeeds {
      switch self {
      case .symbols(let symbols): .one(of: symbols)
      case .part(let needs): needs
      }
    }
  }

  private mutating func atom() -> Atom {
    switch next {
    case "(": return .part(group())
    case "[": return characterClass().map(Atom.symbols) ?? .part(.anything)
    case "\\": return escape()
    case "^", "$":
      place += 1
      return .part(.nothing)
    case ".":
      place += 1
      return .part(.anything)
    default:
      place += 1
      return symbol(units[place - 1])
    }
  }

  private func symbol(_ unit: UInt16) -> Atom {
    let symbol = FilterAlphabet.symbol(unit)
    return symbol == FilterAlphabet.unknown ? .part(.anything) : .symbols(SymbolSet(symbol))
  }

  /// How often the atom before is repeated.
  private mutating func quantifier() -> (least: Int, most: Int) {
    var range = (1, 1)
    switch next {
    case "?": range = (0, 1)
    case "*": range = (0, .max)
    case "+": range = (1, .max)
    case "{":
      let digits = units[(place + 1)...].prefix { $0 != 0x7D }.split(separator: 0x2C, omittingEmptySubsequences: false)
      let numbers = digits.map { Int(String(decoding: $0, as: UTF16.self)) }
      guard let least = numbers.first ?? nil else {
        isUnreadable = true
        return (0, .max)
      }
      range = (least, numbers.count == 1 ? least : numbers[1] ?? .max)
      place += digits.map(\.count).reduce(digits.count, +)
    default: return range
    }
    place += 1
    if next == "?" || next == "+" { place += 1 }
    return range
  }

  // MARK: - Groups

  private mutating func group() -> PatternNeeds {
    place += 1
    let isLook = looksAt("?<=") || looksAt("?=")
    let isNegative = looksAt("?<!") || looksAt("?!")
    guard next != "?" || skipHead() else {
      isUnreadable = true
      return .anything
    }
    let needs = alternatives()
    guard next == ")" else {
      isUnreadable = true
      return .anything
    }
    place += 1
    if isNegative { return .nothing }
    return isLook ? PatternNeeds(matches: [[]], clauses: needs.allClauses) : needs
  }

  /// Goes behind `?:`, `?<name>`, `?i:`, `?>` or the sign of a look-around; false where it is another.
  private mutating func skipHead() -> Bool {
    for look in ["?<=", "?<!", "?=", "?!", "?:", "?>"] where looksAt(look) {
      place += look.utf16.count
      return true
    }
    if looksAt("?<") {
      guard let end = units[place...].firstIndex(of: 0x3E) else { return false }
      place = end + 1
      return true
    }
    // Case is ignored everywhere; "x" changes what white space means.
    for flags in ["?i:", "?-i:"] where looksAt(flags) {
      place += flags.utf16.count
      return true
    }
    for flags in ["?i)", "?-i)"] where looksAt(flags) {
      place += flags.utf16.count - 1
      return true
    }
    return false
  }

  // MARK: - Single characters

  private mutating func escape() -> Atom {
    place += 1
    guard let kind = next else {
      isUnreadable = true
      return .part(.anything)
    }
    place += 1
    switch kind {
    case "b", "B", "A", "Z", "z", "G": return .part(.nothing)
    case "s": return .symbols(SymbolSet(FilterAlphabet.space))
    case "d": return .symbols(SymbolSet(FilterAlphabet.digit))
    case "p", "P", "x", "N", "k":
      skipBraces()
      return .part(.anything)
    case "Q", "E", "u", "U", "c", "0":
      isUnreadable = true
      return .part(.anything)
    case _ where kind.properties.isAlphabetic || kind.properties.numericType != nil: return .part(.anything)
    default: return symbol(units[place - 1])
    }
  }

  private mutating func skipBraces() {
    let closing: [UnicodeScalar: UInt16] = ["{": 0x7D, "<": 0x3E]
    guard let open = next, let close = closing[open], let end = units[place...].firstIndex(of: close) else { return }
    place = end + 1
  }

  /// The symbols of a class; nil where they are too many to tell.
  private mutating func characterClass() -> SymbolSet? {
    place += 1
    var symbols = SymbolSet()
    var isListed = true
    if next == "^" {
      isListed = false
      place += 1
    }
    var depth = 1
    while depth > 0, place < units.count {
      switch next {
      case "[":
        depth += 1
        isListed = false
        place += 1
      case "]":
        depth -= 1
        place += 1
      case "&" where looksAt("&&"):
        isListed = false
        place += 2
      default:
        if let member = member() { symbols.formUnion(member) } else { isListed = false }
      }
    }
    if depth > 0 { isUnreadable = true }
    return isListed ? symbols : nil
  }

  /// The symbols of a character, an escape or a range in a class.
  private mutating func member() -> SymbolSet? {
    guard let first = character() else { return nil }
    guard next == "-", place + 1 < units.count, units[place + 1] != 0x5D else { return first }
    place += 1
    // A range means all between its ends; only digits are one symbol for all of them.
    guard let last = character() else { return nil }
    return first == last && first.only == FilterAlphabet.digit ? first : nil
  }

  private mutating func character() -> SymbolSet? {
    guard next == "\\" else {
      place += 1
      if case .symbols(let symbols) = symbol(units[place - 1]) { return symbols }
      return nil
    }
    if case .symbols(let symbols) = escape() { return symbols }
    return nil
  }
}
