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

  @Test("The end of a remark is no label")
  func remark() throws {
    let lines = try Fixtures.restorer.get().restore(
      Fixtures.lines("Cac co quan cham ngay 15 thang 6 (theo Luat va cac van ban cung\ny) phai bao cao cap tren."))
    #expect(lines[1].tokens.first?.kind == .syllable)
  }
}
