import Testing

@testable import Layout

@Suite struct VocabularyTests {
  @Test func knowsTheTypesOfTheDecreeAndOfTheParty() {
    let types = Set(LayoutFixture.vocabulary.types)
    let decree = [
      "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO", "HƯỚNG DẪN",
      "CHƯƠNG TRÌNH", "KẾ HOẠCH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BÁO CÁO", "BIÊN BẢN", "TỜ TRÌNH", "HỢP ĐỒNG",
      "CÔNG ĐIỆN", "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "GIẤY ỦY QUYỀN", "GIẤY MỜI", "GIẤY GIỚI THIỆU",
      "GIẤY NGHỈ PHÉP", "PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "CÔNG VĂN", "THƯ CÔNG",
    ]
    let party = ["KẾT LUẬN", "THÔNG TRI", "TUYÊN BỐ", "LỜI KÊU GỌI", "CHIẾN LƯỢC", "QUY HOẠCH"]
    #expect(Set(decree + party).subtracting(types) == [])
  }

  @Test func findsPhrasesAlthoughLettersAreWrong() throws {
    let matcher = PhraseMatcher(["KẾ HOẠCH", "KẾT LUẬN", "ĐẢNG CỘNG SẢN VIỆT NAM"])
    func words(_ text: String) -> [Word] {
      text.split(separator: " ").map { Word(Array($0.unicodeScalars)[...]) }
    }
    #expect(matcher.whole(words("KÊ HOACI")[...])?.phrase == 0)
    #expect(matcher.whole(words("KẾ HOẠCH NĂM")[...]) == nil)
    #expect(matcher.prefix(words("KẾ HOẠCH NĂM 2026")[...])?.words == 0..<2)
    #expect(matcher.first(in: words("TỈNH ỦY PANG CONG SAN VIET NAM *")[...])?.words == 2..<7)
    #expect(matcher.first(in: words("ỦY BAN NHÂN DÂN")[...]) == nil)
    #expect(PhraseMatcher([]).prefix(words("KẾ HOẠCH")[...]) == nil)
  }

  @Test func measuresHowManyLettersDiffer() {
    func distance(_ first: String, _ second: String, _ limit: Int) -> Int? {
      EditDistance.between(Array(first.utf8)[...], Array(second.utf8)[...], limit: limit)
    }
    #expect(distance("kehoach", "kehoach", 0) == 0)
    #expect(distance("kehoach", "kehoac", 1) == 1)
    #expect(distance("kehoach", "kchoacn", 1) == nil)
    #expect(distance("kehoach", "kchoacn", 2) == 2)
    #expect(distance("", "ab", 2) == 2)
  }
}
