import Testing

@testable import Identity

@Suite struct NumberIdentityTests {
  @Test(arguments: [
    ("36-KH/ĐU", "36//khdu"), ("Số: 36 - KH/ ĐU", "36//khdu"), ("36–KH/DU", "36//khdu"), ("số 036-kh/đu", "36//khdu"),
    ("05/CT-UBND", "5//ctubnd"), ("30/2020/NĐ-CP", "30/2020/ndcp"), ("88/2019/QH14", "88/2019/qh14"),
    ("66.1/2025/NQ-CP", "66.1/2025/nqcp"), ("12a/KH-UBND", "12a//khubnd"), ("03/VBHN-VPQH", "3//vbhnvpqh"),
    ("8934/BNNMT-TL", "8934//bnnmttl"), ("528/2018/UBTVQH14", "528/2018/ubtvqh14"),
  ])
  func spellingsOfANumberShareTheirKey(text: String, key: String) {
    #expect(NumberIdentity(text)?.key == key)
  }

  @Test(arguments: ["⟨?⟩-KH/ĐU", "-KH/ĐU", "36", "số 36", "", "KH/ĐU", "12/2026", "abc", "⟨?⟩/KH-UBND 2026"])
  func whatIsNotANumberIdentifiesNothing(text: String) {
    #expect(NumberIdentity(text) == nil)
  }

  @Test func theIssuerIsToldFromTheType() {
    #expect(NumberIdentity("36-KH/ĐU")?.issuerSymbol == "du")
    #expect(NumberIdentity("15/KH-UBND")?.issuerSymbol == "ubnd")
    #expect(NumberIdentity("88/2019/QH14")?.issuerSymbol == nil)
    #expect(NumberIdentity("226-KL/TW")?.isOfCentralParty == true)
    #expect(NumberIdentity("226-KL/TU")?.isOfCentralParty == false)
    #expect(NumberIdentity("226/KL-TW")?.isOfCentralParty == false)
  }
}
