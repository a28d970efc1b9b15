import Restoration
import Testing

@testable import Importing

@Suite struct PagedTextTests {
  @Test func formFeedsBeginPages() {
    let lines = [(1, "a"), (1, ""), (2, "b"), (4, "c")].enumerated().map { index, line in
      RestoredLine(number: index + 1, page: line.0, ocr: line.1 + "?", text: line.1, tokens: [])
    }
    let text = PagedText.of(lines)
    #expect(text.restored == "a\n\n\u{0C}b\n\u{0C}\u{0C}c")
    #expect(text.ocr == "a?\n?\n\u{0C}b?\n\u{0C}\u{0C}c?")
    let again = PagedText.lines(of: text.ocr)
    #expect(again.map(\.text) == lines.map(\.ocr))
    #expect(again.map(\.page) == lines.map(\.page))
    #expect(again.map(\.number) == lines.map(\.number))
  }

  @Test func noLinesAreNoText() {
    #expect(PagedText.of([]).restored.isEmpty)
    #expect(PagedText.lines(of: "").isEmpty)
  }
}
