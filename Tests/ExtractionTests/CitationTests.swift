import Testing

@testable import Extraction

@Suite struct CitationTests {
  private func citations(_ text: String) -> [CitationRecord] {
    Fixtures.record(of: [Fixtures.block(.preamble, text)]).citations
  }

  @Test func allPartsOfACitationAreRead() {
    let citation = citations(
      "Thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương khoá XIII về tăng cường củng cố, "
        + "xây dựng tổ chức cơ sở đảng;"
    ).first
    #expect(citation?.type == "Nghị quyết")
    #expect(citation?.typeCode == "NQ")
    #expect(citation?.number == "21-NQ/TW")
    #expect(citation?.date == "2022-06-16")
    #expect(citation?.issuer == "Ban Chấp hành Trung ương khoá XIII")
    #expect(citation?.subject == "về tăng cường củng cố, xây dựng tổ chức cơ sở đảng")
    #expect(citation?.role == .basis)
  }

  @Test(arguments: [
    "88/2019/QH14", "66.1/2025/NQ-CP", "30/2020/NĐ-CP", "226-KL/TW", "1934/STC-ĐT", "01/2025/TTLT-BNV-BTC",
    "528/2018/UBTVQH14", "04-KH/BTGDVTU", "4104/SNV-XDCQ&TCBC",
  ])
  func numbersOfEveryFormAreFound(number: String) {
    #expect(citations("Căn cứ Quyết định số \(number) ngày 01/02/2025;").map(\.number) == [number])
  }

  @Test func mentionsOfOneDocumentAreJoined() {
    let found = citations(
      "Thực hiện Nghị quyết số 72-NQ/TW, ngày 09/9/2025 của Bộ Chính trị (sau đây gọi tắt là Nghị quyết 72); quán triệt "
        + "Nghị quyết 72 và Nghị quyết số 72-NQ/TW.")
    #expect(found.count == 1)
    #expect(found.first?.mentions.count == 4)
  }

  @Test func theOwnNumberOfAnotherYearIsAnotherDocument() {
    let record = Fixtures.record(of: [
      Fixtures.block(.number, "Số: 12/KH-UBND"), Fixtures.block(.placeDate, "Huế, ngày 05 tháng 01 năm 2026", line: 2),
      Fixtures.block(.preamble, "Thực hiện Kế hoạch số 12/KH-UBND ngày 06/01/2025 của UBND thành phố;", line: 3),
      Fixtures.block(.paragraph, "Kế hoạch số 12/KH-UBND ngày 05/01/2026 gồm ba phần.", line: 4),
    ])
    #expect(record.citations.map(\.date) == ["2025-01-06"])
    #expect(record.citations.first?.mentions.map(\.line) == [3])
  }

  @Test func theSubjectOfOneDocumentEndsWhereTheNextBegins() {
    let found = citations(
      "theo Quyết định số 2717/QĐ-TTg ngày 15/12/2025 của Thủ tướng Chính phủ về việc giao dự toán năm 2026 và Nghị quyết "
        + "số 112/NQ-HĐND ngày 10/12/2025 của HĐND tỉnh về kế hoạch đầu tư công.")
    #expect(found.map(\.subject) == ["về việc giao dự toán năm 2026", "về kế hoạch đầu tư công"])
    #expect(found.map(\.issuer) == ["Thủ tướng Chính phủ", "HĐND tỉnh"])
  }

  @Test func aDocumentCitedInsideASubjectIsAMention() {
    let found = citations(
      "Căn cứ Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW;")
    #expect(found.map(\.role) == [.basis, .mention])
  }

  @Test func lawsAreFoundByName() {
    let found = citations("Căn cứ Luật Phòng, chống thiên tai ngày 19/6/2013; Luật Phòng thủ dân sự số 18/2023/QH15;")
    #expect(found.map(\.name) == ["Luật Phòng, chống thiên tai", "Luật Phòng thủ dân sự"])
    #expect(found.map(\.number) == [nil, "18/2023/QH15"])
    #expect(found.first?.date == "2013-06-19")
  }

  @Test func aWrongMarkHidesNoCitation() {
    let found = citations("Căn cứ Quyêt đinh số 23-QD/TW ngay 30/7/2021 cua Bộ Chính trị;")
    #expect(found.first?.type == "Quyết định")
    #expect(found.first?.number == "23-QĐ/TW")
    #expect(found.first?.date == "2021-07-30")
    #expect(found.first?.issuer == "Bộ Chính trị")
  }

  @Test func theDocumentItselfIsNoCitation() {
    let record = Fixtures.record(of: [
      Fixtures.block(.number, "Số: 05/2026/QĐ-UBND"),
      Fixtures.block(.annexTitle, "(Kèm theo Quyết định số 05/2026/QĐ-UBND ngày 27/02/2026)", line: 2, part: 1),
    ])
    #expect(record.citations.isEmpty)
  }

  @Test func aDateAfterTheDocumentGivesAWarning() {
    let record = Fixtures.record(of: [
      Fixtures.block(.placeDate, "Huế, ngày 29 tháng 8 năm 2025"),
      Fixtures.block(.preamble, "Theo Hướng dẫn số 15-HD/BTGDVTU ngày 11/9/2025", line: 2),
    ])
    #expect(record.warnings.contains { $0.code == "citation_date_after_document" })
  }
}
