/// Finds in one pass which of many sets of literals a text holds something of (Aho and Corasick, 1975).
final class LiteralScanner: Sendable {
  /// Which sets a text holds something of.
  struct Presence: Sendable {
    fileprivate var words: [UInt64]

    /// Whether the text holds a literal of a set.
    func contains(_ set: Int) -> Bool { words[set >> 6] >> UInt64(set & 63) & 1 == 1 }
  }

  private typealias Symbol = FilterAlphabet.Symbol
  /// Literals are cut to this length: longer ones turn hardly more texts down.
  private static let longest = 12

  /// The next state by state and symbol.
  private let next: [Int32]
  /// For each state where the sets begin that end there; one more for the end of the last.
  private let starts: [Int32]
  private let sets: [Int32]
  private let setCount: Int

  /// Makes the automaton for sets of literals, reduced to the filter's symbols.
  /// - Complexity: O(*n*) in the length of all literals.
  init(_ literals: [Set<PatternNeeds.Literal>]) {
    setCount = literals.count
    var trie = Trie()
    for (set, literals) in literals.enumerated() {
      for literal in literals { trie.add(literal.prefix(Self.longest), Int32(set)) }
    }
    trie.close()
    next = trie.next
    sets = trie.ends.flatMap { $0 }
    starts = trie.ends.reduce(into: [0]) { starts, ends in starts.append((starts.last ?? 0) + Int32(ends.count)) }
  }

  /// Which sets a text holds something of; nil where that cannot be told and all must count as held.
  /// - Complexity: O(*n*) in the length of the text.
  func scan(_ text: [UInt16]) -> Presence? {
    var words = [UInt64](repeating: 0, count: (setCount + 63) / 64)
    var state = 0
    var last = FilterAlphabet.other
    for unit in text {
      let symbol = FilterAlphabet.symbol(unit)
      if symbol == FilterAlphabet.unknown { return nil }
      if symbol == FilterAlphabet.erased { continue }
      if symbol == last, symbol == FilterAlphabet.space || symbol == FilterAlphabet.digit { continue }
      last = symbol
      state = Int(next[state * FilterAlphabet.count + Int(symbol)])
      for index in Int(starts[state])..<Int(starts[state + 1]) {
        let set = Int(sets[index])
        words[set >> 6] |= 1 << UInt64(set & 63)
      }
    }
    return Presence(words: words)
  }

  /// The tree of the literals, then the automaton.
  private struct Trie {
    var next = [Int32](repeating: 0, count: FilterAlphabet.count)
    var ends: [[Int32]] = [[]]

    mutating func add(_ literal: some Collection<Symbol>, _ set: Int32) {
      var state = 0
      for symbol in literal {
        let edge = state * FilterAlphabet.count + Int(symbol)
        if next[edge] == 0 {
          next[edge] = Int32(ends.count)
          ends.append([])
          next += repeatElement(0, count: FilterAlphabet.count)
        }
        state = Int(next[edge])
      }
      if !ends[state].contains(set) { ends[state].append(set) }
    }

    /// Adds to each state what is to be done where the text goes on otherwise: as behind its longest proper suffix.
    mutating func close() {
      var suffix = [Int32](repeating: 0, count: ends.count)
      var queue: [Int] = next[..<FilterAlphabet.count].filter { $0 > 0 }.map(Int.init)
      var place = 0
      while place < queue.count {
        let state = queue[place]
        place += 1
        let fallback = Int(suffix[state])
        ends[state] += ends[fallback].filter { !ends[state].contains($0) }
        for symbol in 0..<FilterAlphabet.count {
          let edge = state * FilterAlphabet.count + symbol
          let other = next[fallback * FilterAlphabet.count + symbol]
          if next[edge] > 0 {
            suffix[Int(next[edge])] = other
            queue.append(Int(next[edge]))
          } else {
            next[edge] = other
          }
        }
      }
    }
  }
}
