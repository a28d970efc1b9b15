import Restoration
import Testing

@testable import Extraction

@Suite struct HeaderTests {
  @Test(arguments: [
    ("Số 13-KH/ĐU", "13-KH/ĐU", 13, "KH/ĐU"),
    ("Số: 1045/KH-UBND", "1045/KH-UBND", 1045, "KH-UBND"),
    ("Số: 05/2026/QĐ-UBND", "05/2026/QĐ-UBND", 5, "QĐ-UBND"),
    ("Sô 06 - NQ/ĐU", "06-NQ/ĐU", 6, "NQ/ĐU"),
    ("Số: 66.1/2025/NQ-CP", "66.1/2025/NQ-CP", 66, "NQ-CP"),
    ("Số: 879/VTLTNN-NVĐP", "879/VTLTNN-NVĐP", 879, "VTLTNN-NVĐP"),
  ])
  func numbersOfEveryFamilyAreRead(line: String, text: String, sequence: Int, symbol: String) {
    let number = Fixtures.record(of: [Fixtures.block(.number, line)]).number
    #expect(number?.text == text)
    #expect(number?.symbol == symbol)
    if !text.contains(".") { #expect(number?.sequence == sequence) }
  }

  @Test(arguments: ["Số M-KH/ĐU", "Số ⟨?⟩-KH/ĐU", "Số -KH/ĐU", "Số ' A1-KH/ĐU"])
  func anUnreadableSequenceIsNotInvented(line: String) {
    let record = Fixtures.record(of: [Fixtures.block(.number, line)])
    #expect(record.number == NumberRecord(text: "⟨?⟩-KH/ĐU", sequence: nil, symbol: "KH/ĐU"))
    #expect(record.warnings.contains { $0.code == "number_unreadable" })
  }

  @Test func aLostNumberIsNullWithAWarning() {
    let record = Fixtures.record(of: [Fixtures.block(.type, "KẾ HOẠCH")])
    #expect(record.number == nil)
    #expect(record.warnings.contains { $0.code == "number_missing" })
  }

  @Test func aLostNumberIsTakenFromTheAnnexThatNamesIt() {
    let record = Fixtures.record(of: [
      Fixtures.block(.type, "KẾ HOẠCH"), Fixtures.block(.annexType, "PHỤ LỤC", line: 9, part: 1),
      Fixtures.block(.annexTitle, "(Kèm theo Kế hoạch số 13-KH/ĐU ngày 29/8/2025)", line: 10, part: 1),
    ])
    #expect(record.number?.text == "13-KH/ĐU")
    #expect(record.date == "2025-08-29")
    #expect(record.warnings.contains { $0.code == "number_from_annex" })
  }

  @Test(arguments: [
    ("Bình Định, ngày 29 tháng 8 năm 2025", "Bình Định", "2025-08-29"),
    ("TP. Hồ Chí Minh, ngày 06-5-2026", "TP. Hồ Chí Minh", "2026-05-06"),
    ("Bà Rịa - Vũng Tàu, ngày 1/12/2024", "Bà Rịa - Vũng Tàu", "2024-12-01"),
  ])
  func placeAndDateAreRead(line: String, place: String, date: String) {
    let record = Fixtures.record(of: [Fixtures.block(.placeDate, line)])
    #expect(record.place == place)
    #expect(record.date == date)
  }

  @Test func anImpossibleDateIsNullWithAWarning() {
    let record = Fixtures.record(of: [Fixtures.block(.placeDate, "Huế, ngày 31 tháng 4 năm 2026")])
    #expect(record.date == nil)
    #expect(record.warnings.contains { $0.code == "date_impossible" })
  }

  @Test func aDateWithoutItsDayIsNull() {
    let record = Fixtures.record(of: [Fixtures.block(.placeDate, "Huế, ngày     tháng 4 năm 2026")])
    #expect(record.date == nil)
    #expect(record.place == "Huế")
  }

  @Test func aLetterWithoutTypeLineIsAnOfficialLetter() {
    let record = Fixtures.record(of: [
      Fixtures.block(.number, "Số: 2876/UBND-KT"), Fixtures.block(.title, "V/v đẩy nhanh tiến độ giải ngân"),
    ])
    #expect(record.type == TypeRecord(name: "Công văn", code: nil))
    #expect(record.title == "đẩy nhanh tiến độ giải ngân")
  }

  @Test func aLetterWhoseAbbreviationIsThatOfATypeStaysALetter() {
    // "CT" is the tax authority here, not a directive.
    let record = Fixtures.record(of: [
      Fixtures.block(.number, "Số: 1187/CT-NVT"), Fixtures.block(.title, "V/v hóa đơn điện tử"),
      Fixtures.block(.addressee, "Các đơn vị liên quan", line: 3),
    ])
    #expect(record.type == TypeRecord(name: "Công văn", code: nil))
  }

  @Test func theNumberOfAnotherDocumentsAnnexIsNotTakenForTheOwn() {
    let record = Fixtures.record(of: [
      Fixtures.block(.type, "KẾ HOẠCH"), Fixtures.block(.annexType, "PHỤ LỤC", line: 9, part: 1),
      Fixtures.block(.paragraph, "Theo Mẫu số 05 ban hành kèm theo Nghị định số 163/2024/NĐ-CP", line: 10, part: 1),
    ])
    #expect(record.number == nil)
    #expect(record.citations.map(\.number) == ["163/2024/NĐ-CP"])
  }

  @Test func evidencePointsToTheLineOfEachField() throws {
    let record = Fixtures.record(of: [Fixtures.block(.number, "Số: 87/TB-UBND", line: 3)])
    let evidence = try #require(record.evidence["/number"])
    #expect(evidence.rule == "number.state")
    #expect(evidence.line == 3)
    #expect(evidence.start == 0)
    #expect(evidence.end == 14)
  }

  @Test func aFieldThatStandsOnDoubtfulTokensGivesAWarning() {
    let token = RestoredToken(
      ocr: "T8", restored: "TB", confidence: 0.2, kind: .symbol, ocrRange: 7..<9, restoredRange: 7..<9)
    let line = RestoredLine(number: 1, page: 1, ocr: "Số: 87/T8-UBND", text: "Số: 87/TB-UBND", tokens: [token])
    let record = Fixtures.record(of: [Fixtures.block(.number, "Số: 87/TB-UBND")], lines: [line])
    #expect(record.number?.text == "87/TB-UBND")
    #expect(record.warnings.contains { $0.code == "number_uncertain" })
    #expect(record.corrections.map(\.ocr) == ["T8"])
  }
}
