import Testing

@testable import Restoration

@Suite("The smallest of many numbers")
struct SelectionTests {
  @Test("The same as sorting all and keeping the first", arguments: [0, 1, 7, 40, 1_000])
  func agreesWithSorting(limit: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let span = UInt64([3, 50, .max].randomElement() ?? 3)
      let numbers = (0..<Int.random(in: 0..<600, using: &random)).map { _ in
        UInt64.random(in: 0...span, using: &random)
      }
      var kept = numbers
      kept.keepSmallest(limit)
      #expect(kept == Array(numbers.sorted().prefix(limit)), "\(numbers)")
    }
  }
}
