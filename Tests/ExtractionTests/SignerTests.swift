import Restoration
import Testing

@testable import Extraction

@Suite struct SignerTests {
  private let signer = SignerName(rules: Fixtures.rules)

  @Test(arguments: [
    ("Lẻ khác Thuyên", "Lê Khắc Thuyên"), ("Nguyển Văn An", "Nguyễn Văn An"),
    ("TS. Phùng đức Tuấn", "TS. Phùng Đức Tuấn"),
    ("» Trần Thanh Nhân", "Trần Thanh Nhân"), ("Giàng Seo Lử", "Giàng Seo Lử"), ("H’Loan Êban", "H’Loan Êban"),
  ])
  func namesGetTheMarksThatNamesHave(read: String, name: String) {
    #expect(signer.name(read, tokens: []) == name)
  }

  @Test func aReadingThatIsANameGoesBeforeAWordThatIsNone() {
    let token = RestoredToken(
      ocr: "Nhan", restored: "nhận", confidence: 0.5,
      alternatives: [.init(text: "nhân", probability: 0.3), .init(text: "nhạn", probability: 0.1)], kind: .syllable,
      ocrRange: 0..<4, restoredRange: 0..<4)
    #expect(signer.name("Trần nhận", tokens: [token]) == "Trần Nhân")
  }

  @Test func whatAStampLeavesInTheAuthorityIsNoPartOfIt() {
    let record = Fixtures.record(of: [
      Fixtures.block(.signatureAuthority, "ỦY BAN»NHÂN DÂN"),
      Fixtures.block(.signatureAuthority, "KT. CHỦ TỊCH", line: 2),
    ])
    #expect(record.signature?.authority == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH")
  }
}
