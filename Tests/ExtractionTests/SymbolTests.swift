import Testing

@testable import Extraction

@Suite struct SymbolTests {
  private let check = SymbolCheck(rules: Fixtures.rules)

  @Test(arguments: [
    // What restoration put in the place of letters that the OCR had read right.
    ("09/BC-KTNS", "09/BC-BKTNS", "Ban Kinh tế - Ngân sách Hội đồng nhân dân xã", "09/BC-BKTNS"),
    (
      "06/2015/TTLT-BTC-BGDĐT", "06/2015/TTLT-BCA-BGDDT", "Bộ Công an và Bộ Giáo dục và Đào tạo",
      "06/2015/TTLT-BCA-BGDĐT"
    ),
    ("12/QĐ-NHNN", "12/Qb-THNK", "Trường Tiểu học Nghĩa Kỳ", "12/QĐ-THNK"),
    // Marks that the OCR lost, letters that look like another.
    ("385/PGDDT-THCS", "385/PGDDT-THCS", "Phòng Giáo dục và Đào tạo huyện Đức Trọng", "385/PGDĐT-THCS"),
    ("41-KH/TV", "41-KH/TV", "Tỉnh ủy Lâm Đồng", "41-KH/TU"),
    ("07-CTr/T", "07-CTr/T", "Thành ủy Hà Nội", "07-CTr/TU"),
    // What fits, or what nothing speaks against, stays.
    ("61/KH-UBND", "61/KH-UBND", "Ủy ban nhân dân tỉnh Lạng Sơn", "61/KH-UBND"),
    ("18/2021/QĐ-TTg", "18/2021/QD-ITg", "Thủ tướng Chính phủ", "18/2021/QĐ-TTg"),
    ("05-QĐ/BCĐTW", "05-QD/BCDTW", "Ban Chỉ đạo Trung ương", "05-QĐ/BCĐTW"),
    ("402/PA-CAT-PC07", "402/PA-CAT-PC07", "Công an tỉnh Hà Tĩnh", "402/PA-CAT-PC07"),
  ])
  func lettersFollowTheIssuer(restored: String, read: String, issuer: String, wanted: String) {
    #expect(check.checked(restored, ocr: read, issuers: [issuer]) == wanted)
  }

  @Test func theTypeLineSettlesADamagedAbbreviation() {
    #expect(check.checked("KE/TU", ocr: "KE/TU", issuers: ["Tỉnh ủy Lâm Đồng"], code: "KH") == "KH/TU")
    #expect(check.checked("TTr-BTV", ocr: "CTr-BTV", issuers: [], code: "CTr") == "CTr-BTV")
  }

  @Test(arguments: ["87/TB-UBND", "1045/KH-SXD", "3-CT/TU", "2876/UBND-KT", "58/2024/QH15"])
  func digitsAreNeverTouched(number: String) {
    for issuer in ["Bộ Tài chính", "Tỉnh ủy Cà Mau", "Chính phủ", "Ban Thường vụ Tỉnh ủy"] {
      let checked = check.checked(number, ocr: number, issuers: [issuer])
      #expect(checked.filter(\.isNumber) == number.filter(\.isNumber))
    }
  }

  @Test func aSymbolPastReadingIsThatOfABodyWhoseLettersAreLaidDown() {
    func doubtful(_ number: String, _ issuer: String) -> String {
      check.checked(number, ocr: number, issuers: [issuer], isDoubtful: true)
    }
    #expect(doubtful("06-NQ/TEL", "Huyện ủy Giồng Trôm") == "06-NQ/HU")
    #expect(doubtful("06-NQ/TEL", "Ban Thường vụ Huyện ủy") == "06-NQ/HU")
    // An office of the body has its own letters.
    #expect(doubtful("112-KH/TĐTN-PT", "Tỉnh đoàn Quảng Ninh") == "112-KH/TĐTN-PT")
    #expect(doubtful("19-HD/BTGTU", "Ban Tổ chức Tỉnh ủy") == "19-HD/BTGTU")
  }

  @Test func aMendedSymbolOfTheDocumentIsSaid() {
    let record = Fixtures.record(of: [
      Fixtures.block(.issuer, "TỈNH ỦY LÂM ĐỒNG"), Fixtures.block(.number, "Số 41-KH/TV", line: 2),
      Fixtures.block(.type, "KẾ HOẠCH", line: 3),
    ])
    #expect(record.number == NumberRecord(text: "41-KH/TU", sequence: 41, symbol: "KH/TU"))
    #expect(record.warnings.contains { $0.code == "symbol_from_issuer" && $0.line == 2 })
  }
}
