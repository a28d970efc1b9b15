import Testing

@testable import ICU

@Suite struct CollatorTests {
  @Test func sortsAsAVietnameseDictionary() throws {
    let collator = try #require(Collator())
    let words = ["đa", "da", "ằm", "am", "ăm", "âm", "dạ", "e", "ê"]
    #expect(words.sorted(by: collator.precedes) == ["am", "ăm", "ằm", "âm", "da", "dạ", "đa", "e", "ê"])
  }

  @Test func comparesAtItsStrength() throws {
    let letters = try #require(Collator(strength: .letters))
    #expect(letters.areEqual("HOA", "hóa"))
    #expect(!letters.areEqual("da", "đa"))
    #expect(!(try #require(Collator()).areEqual("hoa", "hóa")))
  }

  @Test func givesKeysThatSortAlike() throws {
    let collator = try #require(Collator())
    let words = ["đa", "da", "", "Đa", "dạ", String(repeating: "ậ", count: 300)]
    let byKey = words.sorted { collator.sortKey($0).lexicographicallyPrecedes(collator.sortKey($1)) }
    #expect(byKey == words.sorted(by: collator.precedes))
  }
}
