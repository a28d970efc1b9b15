import Testing

@testable import Training

@Suite("Tables of n-grams")
struct NGramTableTests {
  private static func table(_ rows: [(UInt64, UInt32, UInt32)]) -> NGramTable {
    var table = NGramTable()
    for row in rows { table.append(row.0, row.1, row.2) }
    return table
  }

  @Test("Merging keeps the order and sums what stands in both")
  func merged() {
    let left = Self.table([(1, 1, 0), (5, 2, 3), (9, 0, 4)])
    let right = Self.table([(0, 7, 7), (5, 10, 20), (6, 1, 1), (12, 0, 1)])
    for merged in [left.merged(with: right), right.merged(with: left)] {
      #expect(merged.keys == [0, 1, 5, 6, 9, 12])
      #expect(merged.domain == [7, 1, 12, 1, 0, 0])
      #expect(merged.general == [7, 0, 23, 1, 4, 1])
    }
    #expect(left.merged(with: NGramTable()).keys == left.keys)
    #expect(NGramTable().merged(with: left).general == left.general)
  }

  @Test("Reversing turns the words of a key round and sorts anew")
  func reversed() {
    func key(_ words: [UInt64]) -> UInt64 { words.reduce(0) { $0 << NGramTable.wordBits | $1 } }
    let table = Self.table([(key([1, 9, 3]), 10, 1), (key([2, 1, 4]), 20, 2), (key([5, 5, 1]), 30, 3)])
    let reversed = table.reversed(order: 3)
    #expect(reversed.keys == [key([1, 5, 5]), key([3, 9, 1]), key([4, 1, 2])])
    #expect(reversed.domain == [30, 10, 20])
    #expect(reversed.general == [3, 1, 2])
    #expect(reversed.reversed(order: 3).keys == table.keys)
  }

  @Test("Counted four-grams stand in suffix order, with the beginning padded")
  func counted() {
    var counter = FourgramCounter()
    counter.add([4, 5], isDomain: true)
    counter.add([4, 5], isDomain: false)
    counter.add([4], isDomain: false)
    let table = counter.finish()
    let bits = NGramTable.wordBits
    #expect(table.keys == [4 << (3 * bits), 5 << (3 * bits) | 4 << (2 * bits)])
    #expect(table.domain == [1, 1])
    #expect(table.general == [2, 1])
  }
}
