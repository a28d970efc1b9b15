import Testing

@testable import ICU

@Suite struct SearchTextTests {
  @Test func countsLikeScalarsInVietnameseText() {
    let text = SearchText("Đảng ủy")
    #expect(text.scalarCount == 7)
    #expect(text.scalarRange(5..<7) == 5..<7)
    #expect(text.utf16Offset(5) == 5)
  }

  @Test func countsASurrogatePairOnce() {
    let text = SearchText("a😀b😀c")
    #expect(text.scalarCount == 5)
    #expect((0...7).map(text.scalarOffset) == [0, 1, 2, 2, 3, 4, 4, 5])
    #expect((0...5).map(text.utf16Offset) == [0, 1, 2, 4, 5, 7])
    #expect(text.substring(1..<3) == "😀")
  }

  @Test func cutsOffsetsToTheText() {
    for text in [SearchText("ab"), SearchText("😀"), SearchText("")] {
      #expect(text.scalarOffset(-1) == 0)
      #expect(text.scalarOffset(99) == text.scalarCount)
      #expect(text.utf16Offset(99) == text.units.count)
      #expect(text.substring(5..<9).isEmpty)
    }
  }
}
