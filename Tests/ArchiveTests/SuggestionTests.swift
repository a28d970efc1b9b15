import Testing

@testable import Archive

@Suite struct SuggestionTests {
  private static let archive = try? TemporaryArchive(
    (0..<12).map { number in
      SampleRecords.record(
        path: "\(number)", number: "\(number)-KH/ĐU",
        text: "Đảng ủy phường thực hiện nhiệm vụ công tác dân vận khéo \(number), lãnh đạo quần chúng thi đua")
    })

  @Test(arguments: [
    // Misspelt, marks wrong, damaged by OCR.
    ("thưc hiên", "thực hiện"), ("thyc hién", "thực hiện"), ("nhiêm vụ", "nhiệm vụ"), ("nhiêm vu", "nhiem vu"),
    ("cong tacc", "cong tac"),
    ("14nh đạo", "lãnh đạo"), ("\"Pang ủy\" phường", "\"đảng ủy\" phường"), ("title:khéoo", "title:khéo"),
    ("dân vận OR khéoo", "dân vận OR khéo"),
  ])
  func aDamagedQueryBecomesWordsOfTheArchive(query: String, expected: String) throws {
    #expect(try #require(Self.archive).reader().suggestion(for: query) == expected)
  }

  @Test(arguments: ["thực hiện", "thuc hien", "99-QĐ/XY", "date:2026", "zzzzzzzz", "3-KH/ĐU"])
  func aQueryWithoutABetterOneHasNoSuggestion(query: String) throws {
    #expect(try #require(Self.archive).reader().suggestion(for: query) == nil)
  }

  @Test(arguments: [("hien", "hién", 0.3), ("l", "1", 0.5), ("ab", "xb", 1.0), ("a", "abc", 2.0), ("", "a", 1.0)])
  func whatIsConfusedOftenCostsLess(first: String, second: String, cost: Double) {
    let (one, other) = (first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value))
    #expect(ReadingDistance.cost(from: one, to: other, limit: 9) == cost)
    #expect(ReadingDistance.cost(from: other, to: one, limit: 9) == cost)
  }
}
