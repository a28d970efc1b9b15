/// Some of the filter's symbols.
struct SymbolSet: Equatable {
  private var bits: UInt64 = 0

  /// No symbols.
  init() {}

  /// One symbol.
  init(_ symbol: FilterAlphabet.Symbol) { bits = 1 << UInt64(symbol) }

  /// How many there are.
  var count: Int { bits.nonzeroBitCount }

  /// The symbol if it is the only one.
  var only: FilterAlphabet.Symbol? { count == 1 ? FilterAlphabet.Symbol(bits.trailingZeroBitCount) : nil }

  /// All symbols in order.
  var symbols: [FilterAlphabet.Symbol] {
    (0..<FilterAlphabet.Symbol(FilterAlphabet.count)).filter { bits >> UInt64($0) & 1 == 1 }
  }

  mutating func formUnion(_ other: SymbolSet) { bits |= other.bits }
}
