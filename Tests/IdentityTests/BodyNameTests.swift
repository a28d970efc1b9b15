import Testing

@testable import Identity

@Suite struct BodyNameTests {
  @Test(arguments: [
    ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Lâm Đồng", true),
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh Lâm Đồng", true),
    ("UBND tỉnh Lâm Đồng", "Ủy ban nhân dân tỉnh Lâm Đồng", false),
    ("uỷ ban nhân dân tỉnh Lâm Đồng", "Ủy ban nhân dân tỉnh Lâm Đồng", false),
    ("Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Gia Lai", true), ("Ban Thường vụ Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai", false),
    ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Gia Lai", true), ("Bộ Chính trị", "Bộ Chính trị", false),
    ("Ban Chấp hành Trung ương Đảng (khóa XI)", "Ban Chấp hành Trung ương Đảng", false),
    ("BCH TW Đảng", "Ban Chấp hành Trung ương Đảng", false),
    ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai", true),
    ("Sở Nội vụ", "Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu", true), ("Đảng ủy phường 1", "Đảng ủy phường 1", false),
  ])
  func namesOfOneBodyAreKnownForIt(cited: String, body: String, isOpen: Bool) {
    #expect(BodyName(cited).relation(to: BodyName(body)) == .same(open: isOpen))
  }

  @Test(arguments: [
    ("Đảng ủy phường Bình Định", "Đảng ủy phường Quy Nhơn"), ("UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Lâm Đồng"),
    ("Đảng ủy xã Tuy Phước", "Đảng ủy phường Quy Nhơn"), ("Đảng ủy phường 1", "Đảng ủy phường 10"),
  ])
  func bodiesOfOtherPlacesAreOthers(cited: String, body: String) {
    #expect(BodyName(cited).relation(to: BodyName(body)) == .otherPlace)
  }

  @Test(arguments: [
    ("Bộ Chính trị", "Ban Bí thư"), ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"),
    ("", "Ban Bí thư"), ("Chính phủ", ""),
  ])
  func otherNamesSayNothing(cited: String, body: String) {
    #expect(BodyName(cited).relation(to: BodyName(body)) == .unlike)
  }

  @Test(arguments: [
    ("Tỉnh ủy Gia Lai", ["gia", "lai"]), ("Bộ Tài chính", []), ("Đảng ủy phường 12", ["12"]), ("Lâm Đồng", []),
    ("Sở NN&PTNT", []),
  ])
  func thePlaceIsWhatEndsTheNameInCapitals(name: String, place: [String]) {
    #expect(BodyName(name).place == place)
  }
}
