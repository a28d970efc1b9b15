import Foundation

/// The few symbols to which the prefilter of the rules reduces patterns and texts.
///
/// Letters lose marks and case, a run of digits is one symbol, a run of white space one space, quotes vanish. Patterns
/// and texts are reduced alike, so a text with a match of a pattern has the reduced literals of the pattern too.
enum FilterAlphabet {
  /// What a UTF-16 unit becomes.
  typealias Symbol = UInt8

  /// Quotes: the OCR reads the horn of a letter as one, so patterns allow them there.
  static let erased: Symbol = 0
  /// A run of white space.
  static let space: Symbol = 27
  /// A run of digits.
  static let digit: Symbol = 28
  /// Everything that has no symbol of its own.
  static let other: Symbol = 29
  /// A unit that stands for several letters when case is ignored, or half of a surrogate pair.
  static let unknown: Symbol = 255
  /// How many symbols there are, `unknown` aside.
  static let count = 30 + punctuation.count

  private static let punctuation = Array("-/.,;:()&?+".utf16)
  /// The symbols of the units that Vietnamese text is made of.
  private static let table = (0..<UInt16(0x2100)).map(makeSymbol)

  /// The symbol of a unit.
  static func symbol(_ unit: UInt16) -> Symbol {
    Int(unit) < table.count ? table[Int(unit)] : makeSymbol(unit)
  }

  /// The symbols of a text: `Trước  ngày 05/12` as `truoc ngay 0/0`; nil where one of them is unknown.
  /// - Complexity: O(*n*) in the length of the text.
  static func reduce(_ units: some Collection<UInt16>) -> [Symbol]? {
    var symbols: [Symbol] = []
    symbols.reserveCapacity(units.count)
    for unit in units {
      let symbol = symbol(unit)
      if symbol == unknown { return nil }
      append(symbol, to: &symbols)
    }
    return symbols
  }

  /// Adds a symbol unless it vanishes or goes on with a run.
  static func append(_ symbol: Symbol, to symbols: inout [Symbol]) {
    if symbol == erased || (symbol == space || symbol == digit) && symbols.last == symbol { return }
    symbols.append(symbol)
  }

  private static func makeSymbol(_ unit: UInt16) -> Symbol {
    guard let scalar = Unicode.Scalar(unit) else { return unknown }
    let properties = scalar.properties
    if "\"'’".unicodeScalars.contains(scalar) { return erased }
    if properties.isWhitespace || isSeparator(properties.generalCategory) { return space }
    if properties.numericType == .decimal { return digit }
    if let index = punctuation.firstIndex(of: unit) { return Symbol(30 + index) }
    if properties.lowercaseMapping.unicodeScalars.count > 1 || properties.uppercaseMapping.unicodeScalars.count > 1 {
      return unknown
    }
    return letter(scalar) ?? other
  }

  private static func isSeparator(_ category: Unicode.GeneralCategory) -> Bool {
    [.spaceSeparator, .lineSeparator, .paragraphSeparator].contains(category)
  }

  /// The symbol of the letter that a scalar is a form of, by decomposition and by case.
  private static func letter(_ scalar: Unicode.Scalar) -> Symbol? {
    var decomposed = scalar
    // Nothing else decomposes into a letter of ASCII and marks.
    if [0xC0..<0x250, 0x1E00..<0x1F00, 0x212A..<0x212C].contains(where: { $0.contains(scalar.value) }) {
      decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    }
    switch decomposed.value {
    case 0x41...0x5A: return Symbol(decomposed.value - 0x40)
    case 0x61...0x7A: return Symbol(decomposed.value - 0x60)
    case 0x110, 0x111: return 4
    // The dotless i and the long s share their capitals with the usual letters.
    case 0x131: return 9
    case 0x17F: return 19
    default: return nil
    }
  }
}
