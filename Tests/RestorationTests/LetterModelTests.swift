import Testing

@testable import Restoration

@Suite("Words for forms never seen")
struct LetterModelTests {
  private static func candidates(_ form: String, limit: Int = 5) throws -> [(word: String, cost: Float)] {
    let vocabulary = SmallVocabulary()
    let file = try SmallVocabulary.segmentFile()
    return try withExtendedLifetime(file) {
      let model = LetterModel(
        trie: vocabulary.trie, segments: try SegmentTable(file: file, .damaged), substitutionCost: 6)
      return model.candidates(form.unicodeScalars.map(\.value), limit: limit).map {
        (SyllableKey(packed: vocabulary.keys[Int($0.word)]).text($0.letterCase), $0.cost)
      }
    }
  }

  @Test(
    "The likeliest word comes first, with the case it was printed in",
    arguments: [
      ("Pang", "Đảng"), ("dang", "đảng"), ("dan", "đảng"), ("thyc", "thực"), ("iiy", "ủy"), ("da", "đa"), ("a", "á"),
    ])
  func best(form: String, word: String) throws {
    #expect(try Self.candidates(form).first?.word == word)
  }

  @Test("Costs are those of the best way to read the letters")
  func costs() throws {
    let candidates = try Self.candidates("dang")
    let party = try #require(candidates.first { $0.word == "đảng" })
    let shape = try #require(candidates.first { $0.word == "dạng" })
    #expect(abs(party.cost - (1 + 0.5 + 0.25)) < 0.001)
    #expect(abs(shape.cost - (0.5 + 1 + 0.25)) < 0.001)
  }

  @Test("A letter never read so is replaced at a price, a speck is skipped")
  func damage() throws {
    let replaced = try Self.candidates("dxng")
    #expect(replaced.contains { $0.word == "đảng" && $0.cost > 6 })
    let speck = try Self.candidates("da#ng")
    #expect(speck.contains { $0.word == "đảng" && $0.cost > 6 })
  }

  @Test("No form, a very long one and a limit of one are taken as they come")
  func limits() throws {
    #expect(try Self.candidates("").isEmpty)
    #expect(try Self.candidates(String(repeating: "d", count: 25)).isEmpty)
    #expect(try Self.candidates("dang", limit: 1).count == 1)
  }
}
