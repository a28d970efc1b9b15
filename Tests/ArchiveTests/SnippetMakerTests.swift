import Testing

@testable import Archive

@Suite struct SnippetMakerTests {
  /// The snippet of a text in which square brackets stand for the marks.
  private func snippet(_ text: String, pages: Int = 1) -> Snippet? {
    var (utf8, hits, words) = ([UInt8](), [SnippetMaker.Hit](), [String]())
    for (index, part) in text.split(separator: /[\[\]]/, omittingEmptySubsequences: false).enumerated() {
      let start = utf8.count
      utf8 += Array(part.utf8)
      guard index % 2 == 1 else { continue }
      if !words.contains(String(part)) { words.append(String(part)) }
      hits.append(.init(range: start..<utf8.count, phrase: words.firstIndex(of: String(part)) ?? 0, words: 1))
    }
    return SnippetMaker(utf8: utf8, hits: hits).snippet(pages: pages)
  }

  @Test func aTextWithoutHitsHasNoSnippet() {
    #expect(snippet("dân vận khéo") == nil)
    #expect(snippet("") == nil)
  }

  @Test func lineBreaksBecomeOneSpaceAndPlacesFollow() {
    let expected = Snippet(text: "một hai ba", highlights: [[4, 7], [8, 10]], line: 3, page: 1)
    #expect(snippet("một \n\n  [hai]\n[ba]") == expected)
  }

  @Test func thePlaceWithMostDifferentWordsIsShown() {
    let filler = String(repeating: "xyz ", count: 100)
    let text = "[dân] [dân] [dân] \(filler)\n[dân] [vận] \(filler)"
    let found = snippet(text)
    #expect(found?.line == 2)
    #expect(found?.text.contains("dân vận") == true)
  }

  @Test func aSnippetIsCutBetweenWords() throws {
    let filler = String(repeating: "nghiêm túc ", count: 60)
    let found = try #require(snippet(filler + "[khéo] " + filler))
    #expect(found.text.unicodeScalars.count <= 200)
    #expect(found.text.split(separator: " ").allSatisfy { ["nghiêm", "túc", "khéo"].contains($0) })
  }

  @Test func formFeedsCountPages() {
    #expect(snippet("a\n\u{0C}b\n\u{0C}[c]", pages: 3)?.page == 3)
    #expect(snippet("a\nb [c]", pages: 3)?.page == nil)
    #expect(snippet("a\nb [c]", pages: 1)?.page == 1)
  }
}
