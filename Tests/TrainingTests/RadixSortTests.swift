import TestSupport
import Testing

@testable import Training

@Suite("Radix sort")
struct RadixSortTests {
  @Test("Random keys come out as the standard sort puts them", arguments: [0, 1, 2, 3, 100, 5000])
  func sortsAsTheStandardSort(count: Int) {
    var generator = SplitMix(state: UInt64(count) + 1)
    for bits in [8, 11, 12, 57, 64] {
      let mask = bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
      let keys = (0..<count).map { _ in generator.next() & mask }
      var sorted = keys
      RadixSort.sort(&sorted, bits: bits)
      #expect(sorted == keys.sorted(), "\(bits) bits")
    }
  }

  @Test("Keys that differ in few digits are sorted although most passes are skipped")
  func sortsAlmostEqualKeys() {
    var keys: [UInt64] = (0..<3000).map { UInt64($0 * 7919 % 3000) << 44 | 0x1234 }
    let expected = keys.sorted()
    RadixSort.sort(&keys)
    #expect(keys == expected)
  }

  @Test("The order leaves equal keys as they stood")
  func orderIsStable() {
    var generator = SplitMix(state: 5)
    let keys = (0..<4000).map { _ in generator.next() % 300 }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(RadixSort.order(of: keys, bits: 42).map(Int.init) == expected)
  }
}
