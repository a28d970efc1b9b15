import Reading
import TestSupport
import Testing

@testable import Restoration

@Suite("Labels of list items and headings")
struct ListLabelTests {
  private func restore(_ text: String) throws -> [String] {
    try Fixtures.restorer.get().restore(Fixtures.lines(text)).map { String($0.text.prefix { $0 != " " }) }
  }

  @Test("Letters before a bracket stay letters, and the second d in a row is an đ")
  func lettered() throws {
    let text = """
      a) Nguoi xin vao Dang
      b) Dé nghi tiép nhan
      c) Mét sé ndi dung khac
      d) Cac co quan, don vi
      d) Cong an tinh phdi hop
      e) Cac so, nganh lién quan
      a) UBND cdc xa thong ké
      d) So Cong Thuong bao dam
      """
    #expect(try restore(text) == ["a)", "b)", "c)", "d)", "đ)", "e)", "a)", "d)"])
  }

  @Test("In text with its marks a d is one")
  func marked() throws {
    let text = "d) Các cơ quan, đơn vị liên quan của tỉnh\nd) Công an tỉnh phối hợp với các sở, ngành của tỉnh"
    #expect(try restore(text) == ["d)", "d)"])
  }

  @Test(
    "Roman numbers are read through strokes taken for l, 1 or |",
    arguments: [
      ("Il. Muc dich, yéu cau", "II."), ("lll. T6 chirc thyc hién", "III."), ("lV. T6 chirc thuc hién", "IV."),
      ("II1. TO CHUC THUC HIEN", "III."), ("11. Sé Tai chinh", "11."),
    ])
  func roman(line: String, label: String) throws {
    #expect(try restore(line) == [label])
  }

  @Test(
    "Headings in capitals are counted where a stroke was lost or two were read as one",
    arguments: [
      (["I. MUC DICH, YEU CAU", "Il. NHIEM VU", "Il. TO CHUC THUC HIEN"], ["I.", "II.", "III."]),
      (["I- MUC TIEU, CHI TIEU", "H- NHIEM VU TRONG TAM", "IH- TO CHUC THUC HIEN"], ["I-", "II-", "III-"]),
      (["1. MUC DICH, YEU CAU", "I. NOI DUNG PHOI HOP", "Iv. PHU LUC KEM THEO"], ["1.", "II.", "IV."]),
      (["I. TINH HINH CHUNG", "11. NHIEM VU TRONG TAM", "V. KINH PHI THUC HIEN"], ["I.", "II.", "V."]),
      (["I. PHAN MOT", "II. PHAN HAI", "I. DANH MUC NHIEM VU"], ["I.", "II.", "I."]),
      (["1. CAN CU PHAP LY", "2. CO SO THUC TIEN", "I. DANH MUC NHIEM VU"], ["1.", "2.", "I."]),
      (["H. CHI TIEU DEN NAM 2030"], ["II."]),
    ])
  func headings(lines: [String], labels: [String]) throws {
    // Letters that no text without marks has tell that it is damaged.
    let text = lines.joined(separator: "\n") + "\nthyc hién Nghi quyét ctia Pang iy"
    #expect(try restore(text).dropLast() == labels[...])
  }

  @Test("The end of a remark is no label")
  func remark() throws {
    let lines = try Fixtures.restorer.get().restore(
      Fixtures.lines("Cac co quan cham ngay 15 thang 6 (theo Luat va cac van ban cung\ny) phai bao cao cap tren."))
    #expect(lines[1].tokens.first?.kind == .syllable)
  }
}
