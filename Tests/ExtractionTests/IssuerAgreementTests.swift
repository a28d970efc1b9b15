import Testing

@testable import Extraction

@Suite struct IssuerAgreementTests {
  private func result(_ letterhead: String, _ a: Double, _ sentence: String, _ b: Double) -> IssuerAgreement.Result? {
    IssuerAgreement.result(
      letterhead: .init(name: letterhead, confidence: a), sentence: .init(name: sentence, confidence: b))
  }

  @Test func linesThatRanTogetherAreParted() {
    let found = result(
      "Viện kiểm sát nhân dân tối cao vin kiểm sát nhân dân tỉnh Nghệ An", 0.9,
      "Viện kiểm sát nhân dân tỉnh Nghệ An", 0.5)
    #expect(found?.name == "Viện kiểm sát nhân dân tỉnh Nghệ An")
    #expect(found?.parent == "Viện kiểm sát nhân dân tối cao")
  }

  @Test func theSurerReadingOfTheSameNameCounts() {
    #expect(result("Sở Y té tinh Vĩnh Lơng", 0.2, "Sở Y tế tỉnh Vĩnh Long", 0.9)?.name == "Sở Y tế tỉnh Vĩnh Long")
    #expect(result("Sở Y tế tỉnh Vĩnh Long", 0.9, "Sở Y té tinh Vĩnh Lơng", 0.2) == nil)
  }

  @Test func anotherBodyIsNoReadingOfTheSameName() {
    #expect(result("Sở Tư pháp tỉnh Vĩnh Long", 0.1, "Ủy ban nhân dân tỉnh Vĩnh Long", 0.9) == nil)
  }
}
