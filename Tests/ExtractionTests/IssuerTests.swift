import Testing

@testable import Extraction

@Suite struct IssuerTests {
  @Test(
    arguments: [
      (["ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"], "Ủy ban nhân dân tỉnh Lạng Sơn", nil),
      (["UBND TỈNH VĨNH LONG", "SỞ Y TẾ"], "Sở Y tế tỉnh Vĩnh Long", "Ủy ban nhân dân tỉnh Vĩnh Long"),
      (["ĐẢNG BỘ TỈNH LẠNG SƠN", "BAN TỔ CHỨC"], "Ban Tổ chức Tỉnh ủy Lạng Sơn", "Đảng bộ tỉnh Lạng Sơn"),
      (["ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", "THÀNH ỦY"], "Thành ủy Hải Phòng", "Đảng bộ thành phố Hải Phòng"),
      (["TỈNH ỦY LÂM ĐỒNG"], "Tỉnh ủy Lâm Đồng", nil),
      (["ĐẢNG ỦY PHƯỜNG CÁI RĂNG"], "Đảng ủy phường Cái Răng", nil),
      (["BỘ TÀI CHÍNH"], "Bộ Tài chính", nil),
      (["UBND TỈNH LÀO CAI", "VĂN PHÒNG"], "Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
      (
        ["ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "BAN QUẢN LÝ KHU KINH TẾ"], "Ban Quản lý Khu kinh tế tỉnh Bắc Ninh",
        "Ủy ban nhân dân tỉnh Bắc Ninh"
      ),
    ] as [([String], String, String?)])
  func letterheadsAreWrittenInFull(lines: [String], name: String, parent: String?) {
    let blocks = lines.enumerated().map { Fixtures.block(.issuer, $0.element, line: $0.offset + 1) }
    let issuer = Fixtures.record(of: blocks).issuer
    #expect(issuer?.name == name)
    #expect(issuer?.parent == parent)
  }

  @Test func anOrganBelowTheLastBodyIssuesInItsName() {
    let issuer = Fixtures.record(of: [
      Fixtures.block(.issuer, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH CÀ MAU"),
      Fixtures.block(.issuer, "BAN THƯỜNG TRỰC", line: 2),
    ]).issuer
    #expect(issuer?.name == "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau")
    #expect(issuer?.onBehalf == "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau")
  }

  @Test func withoutLetterheadTheIssuingSentenceNamesTheBody() {
    let record = Fixtures.record(of: [
      Fixtures.block(.placeDate, "Bình Định, ngày 29 tháng 8 năm 2025"),
      Fixtures.block(
        .preamble, "Căn cứ Điều lệ Đảng, Đảng ủy phường xây dựng Kế hoạch thực hiện như sau:", line: 2),
    ])
    #expect(record.issuer?.name == "Đảng ủy phường Bình Định")
    #expect(record.warnings.contains { $0.code == "issuer_from_body" })
  }

  @Test func aLostIssuerIsNullWithAWarning() {
    let record = Fixtures.record(of: [Fixtures.block(.type, "KẾ HOẠCH")])
    #expect(record.issuer == nil)
    #expect(record.warnings.contains { $0.code == "issuer_missing" })
  }
}
