import Restoration
import Testing

@testable import Layout

@Suite struct MarkerTests {
  private func marker(_ text: String) -> (style: Marker.Style, label: String, rest: String)? {
    let parser = MarkerParser(LayoutFixture.vocabulary.divisions)
    let restored = RestoredLine(number: 1, page: 1, ocr: text, text: text, tokens: [])
    guard let line = PageLine(restored, blanksBefore: 0), let marker = parser.marker(of: line) else { return nil }
    return (marker.style, marker.label, line.text(marker.textStart..<line.content.upperBound))
  }

  @Test(arguments: [
    ("I- MỤC ĐÍCH", Marker.Style.roman, "I", "MỤC ĐÍCH"), ("IV. Tổ chức", .roman, "IV", "Tổ chức"),
    ("II - NỘI DUNG", .roman, "II", "NỘI DUNG"), ("12. Sở Y tế", .number, "12", "Sở Y tế"),
    ("3- Ban Tuyên giáo", .number, "3", "Ban Tuyên giáo"), ("2) Việc", .number, "2", "Việc"),
    ("(5) Kịp thời", .parenthesis, "5", "Kịp thời"), ("1.2. Tình hình", .decimal, "1.2", "Tình hình"),
    ("1.2.3 Kết quả", .deepDecimal, "1.2.3", "Kết quả"), ("đ) Sở Nội vụ", .letter, "đ", "Sở Nội vụ"),
    ("B. NHIỆM VỤ", .capital, "B", "NHIỆM VỤ"), ("- Lưu: VT", .dash, "-", "Lưu: VT"),
    ("+ Cấp xã", .plus, "+", "Cấp xã"),
    ("* Về đất đai", .dash, "*", "Về đất đai"), ("Điều 12. Trách nhiệm", .article, "Điều 12", "Trách nhiệm"),
    ("Chương III", .chapter, "Chương III", ""), ("Phần thứ nhất", .part, "Phần thứ nhất", ""),
  ])
  func readsMarkers(text: String, style: Marker.Style, label: String, rest: String) throws {
    let found = try #require(marker(text))
    #expect(found.style == style)
    #expect(found.label == label)
    #expect(found.rest == rest)
  }

  @Test(arguments: [
    ("|. MỤC ĐÍCH", "I"), ("Il. NỘI DUNG", "II"), ("1I- NỘI DUNG", "II"), ("H- CHỈ TIÊU", "II"),
    ("I1I- TỔ CHỨC", "III"),
    ("lV. TỔ CHỨC", "IV"),
  ])
  func readsDamagedRomanNumbers(text: String, label: String) throws {
    let found = try #require(marker(text))
    #expect(found.style == .roman)
    #expect(found.label == label)
  }

  @Test(arguments: [
    "2025 - 2030.", "15-ĐA/TU, hoàn thành", "18/2023/QH15;", "12.500 ha lúa", "3,5 tỷ đồng", "-----", "- ",
    "Điều lệ Đảng",
    "Phần lớn các xã", "T/M BAN THƯỜNG VỤ", "văn bản", "30/5/2026.", "2,1 điểm", "(nếu có)",
  ])
  func leavesTextAlone(text: String) {
    #expect(marker(text) == nil)
  }

  @Test func countsRomanNumbers() {
    #expect((1...39).allSatisfy { RomanNumeral.value(of: RomanNumeral.text(of: $0)) == $0 })
    #expect(RomanNumeral.value(of: "IIII") == nil)
    #expect(RomanNumeral.value(of: "") == nil)
  }
}
