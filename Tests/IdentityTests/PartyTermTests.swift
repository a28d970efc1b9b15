import Testing

@testable import Identity

@Suite struct PartyTermTests {
  @Test(arguments: [("khóa XIII", 13), ("(khoá XI)", 11), ("Đại hội XIV", nil), ("khóa 12", 12), ("khóa IIX", nil)])
  func theNumberOfATermIsRead(text: String, number: Int?) {
    #expect(PartyTerm.national(in: text) == number)
  }

  @Test func nationalTermsAreFiveYears() {
    #expect(PartyTerm.years(ofNational: 11) == 2011...2016)
    #expect(PartyTerm.years(ofNational: 14) == 2026...2031)
    #expect(PartyTerm.years(ofNational: 2) == nil)
  }

  @Test(arguments: [
    // The congresses of communes and provinces met through 2025, the national one in January 2026.
    ("2021-05-18", "2024-01-01", true, true), ("2024-12-31", "2026-01-01", false, false),
    ("2024-12-31", "2025-06-01", false, true), ("2025-08-01", "2026-03-01", false, true),
    ("2025-12-11", "2026-12-01", true, false), ("2020-12-11", "2025-12-01", true, false),
    ("2026-02-01", "2025-12-30", true, true),
  ])
  func daysOnBothSidesOfASeasonOfCongressesShareNoTerm(first: String, second: String, isNational: Bool, share: Bool) {
    #expect(PartyTerm.canShareTerm(first, second, isNational: isNational) == share)
    #expect(PartyTerm.canShareTerm(second, first, isNational: isNational) == share)
  }
}
