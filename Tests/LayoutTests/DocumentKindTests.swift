import Testing

@testable import Layout

/// Kinds of documents and faults of scans that the fixtures do not have.
@Suite struct DocumentKindTests {
  private func list(_ blocks: [Block], _ kinds: BlockKind...) -> [String] {
    blocks.filter { kinds.contains($0.kind) }.map { ($0.section + [$0.text]).joined(separator: " | ") }
  }

  @Test func readsADecisionWithItsAnnexes() {
    let blocks = LayoutFixture.blocks(
      """
      ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH SƠN LA Độc lập - Tự do - Hạnh phúc
      Số: 1206/QĐ-UBND Sơn La, ngày 05 tháng 3 năm 2026
      QUYẾT ĐỊNH
      Về việc thành lập Tổ công tác
      CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
      Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
      Theo đề nghị của Giám đốc Sở Nội vụ.
      QUYẾT ĐỊNH:
      Điều 1. Nhiệm vụ của Tổ công tác
      1. Xây dựng kế hoạch hoạt động.
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      Nơi nhận: KT. CHỦ TỊCH
      - Như Điều 2; PHÓ CHỦ TỊCH
      - Lưu: VT.
      Nguyễn Đình Việt
      PHỤ LỤC I
      DANH MỤC NHIỆM VỤ
      (Kèm theo Quyết định số 1206/QĐ-UBND)
      STT Nội dung Đơn vị
      1 Rà soát quy trình Sở Nội vụ
      2 Xây dựng kho dữ liệu của tỉnh Sở Khoa học và
      Công nghệ
      PHỤ LỤC II
      MẪU BÁO CÁO
      """)
    #expect(list(blocks, .title) == ["Về việc thành lập Tổ công tác"])
    #expect(list(blocks, .preamble).contains("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"))
    #expect(list(blocks, .heading) == ["Điều 1 | Nhiệm vụ của Tổ công tác"])
    #expect(list(blocks, .signatureName) == ["Nguyễn Đình Việt"])
    #expect(list(blocks, .annexType) == ["PHỤ LỤC I", "PHỤ LỤC II"])
    #expect(blocks.filter { $0.kind == .annexType }.map(\.part) == [1, 2])
    #expect(blocks.filter { $0.kind == .tableRow }.map(\.label) == ["", "1", "2"])
    #expect(list(blocks, .tableRow).last == "Xây dựng kho dữ liệu của tỉnh Sở Khoa học và Công nghệ")
  }

  @Test func nestsTheNumbersOfAReport() {
    let blocks = LayoutFixture.blocks(
      """
      BÁO CÁO
      kết quả công tác quý I

      A. KẾT QUẢ
      I. TÌNH HÌNH
      1. Tình hình chung
      1.1. Đời sống ổn định.
      1.2. Tôn giáo
      a) Công giáo hoạt động đúng quy định.
      2. Hạn chế
      Còn đơn thư.
      B. NHIỆM VỤ
      1. Tiếp tục tham mưu.
      """)
    #expect(
      list(blocks, .heading) == [
        "A | KẾT QUẢ", "A | I | TÌNH HÌNH", "A | I | 1 | Tình hình chung", "A | I | 1.2 | Tôn giáo",
        "A | I | 2 | Hạn chế", "B | NHIỆM VỤ",
      ])
    #expect(
      list(blocks, .paragraph) == [
        "A | I | 1.1 | Đời sống ổn định.", "A | I | 1.2 | a | Công giáo hoạt động đúng quy định.",
        "A | I | 2 | Còn đơn thư.", "B | 1 | Tiếp tục tham mưu.",
      ])
  }

  @Test func joinsAroundAFootnoteAndAPageNumber() {
    let blocks = LayoutFixture.blocks(
      """
      I- MỤC TIÊU
      Phấn đấu đến năm 2030 xã đạt chuẩn nông thôn mới hiện đại1, thu nhập bình quân
      đầu người tăng 1,5 lần so với năm 2025; hoàn thành các chỉ tiêu theo Kế hoạch số 43-

      1 Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ về ban
      hành Bộ tiêu chí quốc gia.

      2

      KH/TU, ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy và các văn bản có liên quan.
      """)
    #expect(list(blocks, .paragraph).count == 1)
    #expect(list(blocks, .paragraph).first?.contains("Kế hoạch số 43-KH/TU, ngày 05/01/2026") == true)
    #expect(blocks.filter { $0.kind == .footnote }.map(\.label) == ["1"])
    #expect(list(blocks, .pageNumber) == ["2"])
  }

  @Test func takesASignatureOnTheLeftApart() {
    let blocks = LayoutFixture.blocks(
      """
      1- Tổ chức thực hiện Kết luận này.
      T/M BAN THƯỜNG VỤ Nơi nhận:
      PHÓ BÍ THƯ - Các đảng ủy trực thuộc,
      (Đã ký) - Lưu Văn phòng Tỉnh ủy.
      Bùi Thị Quỳnh Vân
      """)
    #expect(list(blocks, .signatureAuthority) == ["T/M BAN THƯỜNG VỤ"])
    #expect(list(blocks, .signaturePosition) == ["PHÓ BÍ THƯ"])
    #expect(list(blocks, .signatureName) == ["Bùi Thị Quỳnh Vân"])
    #expect(list(blocks, .recipient) == ["Các đảng ủy trực thuộc", "Lưu Văn phòng Tỉnh ủy"])
  }

  @Test func repairsRomanNumbersByTheirNeighbours() {
    let blocks = LayoutFixture.blocks(
      "I. MỤC ĐÍCH\nNâng cao.\n1. NỘI DUNG\nThực hiện.\nIII. TỔ CHỨC\nGiao Sở Nội vụ.\nIII. KINH PHÍ\nTheo quy định.")
    #expect(blocks.filter { $0.kind == .heading }.map(\.label) == ["I", "II", "III", "III"])
  }

  @Test func readsHeadingsWhoseNumbersAreLost() {
    let blocks = LayoutFixture.blocks(
      "I. MỤC ĐÍCH\nNâng cao.\nNI - NỘI DUNG CHÍNH\nThực hiện.\nHV- TỔ CHỨC THỰC HIỆN\nGiao Sở Nội vụ.")
    #expect(blocks.filter { $0.kind == .heading }.map(\.label) == ["I", "II", "III"])
    let regulation = LayoutFixture.blocks("Điều 1. Phạm vi\nÁp dụng cho xã.\nĐoều 2. Đối tượng\nÁp dụng cho dân.")
    #expect(regulation.filter { $0.kind == .heading }.map(\.label) == ["Điều 1", "Điều 2"])
  }

  @Test func tellsTheFirstOfAListFromARomanNumber() {
    let blocks = LayoutFixture.blocks(
      "Điều 3. Phân loại\nI. Hộ gia đình phân loại chất thải.\n2. Cơ sở thu gom vận chuyển.")
    #expect(list(blocks, .heading) == ["Điều 3 | Phân loại"])
    #expect(blocks.filter { $0.kind == .paragraph }.map(\.section) == [["Điều 3", "1"], ["Điều 3", "2"]])
  }

  @Test func readsADamagedChapterAndAuthority() {
    let blocks = LayoutFixture.blocks(
      "Chương I\nQUY ĐỊNH CHUNG\nÁp dụng cho xã.\nChung ITI\nTỔ CHỨC THỰC HIỆN\nGiao Văn phòng.\nJM BAN CHẤP HÀNH\nBÍ THƯ"
    )
    #expect(blocks.filter { $0.kind == .heading }.map(\.label) == ["Chương I", "Chương III"])
    #expect(list(blocks, .signatureAuthority) == ["JM BAN CHẤP HÀNH"])
    #expect(list(blocks, .signaturePosition) == ["BÍ THƯ"])
  }

  @Test func readsATitleInCapitalsAndSwappedColumns() {
    let blocks = LayoutFixture.blocks(
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Đại Lộc, ngày 02 tháng 7 năm 2026
      ỦY BAN NHÂN DÂN
      XÃ ĐẠI LỘC
      Số: 03/CT-UBND
      CHỈ THỊ
      VỀ VIỆC TĂNG CƯỜNG PHÒNG CHÁY, CHỮA CHÁY RỪNG
      TRONG MÙA KHÔ NĂM 2026
      Thời gian qua, công tác phòng cháy đạt nhiều kết quả.
      """)
    #expect(list(blocks, .issuer) == ["ỦY BAN NHÂN DÂN", "XÃ ĐẠI LỘC"])
    #expect(list(blocks, .placeDate) == ["Đại Lộc, ngày 02 tháng 7 năm 2026"])
    #expect(list(blocks, .title) == ["VỀ VIỆC TĂNG CƯỜNG PHÒNG CHÁY, CHỮA CHÁY RỪNG TRONG MÙA KHÔ NĂM 2026"])
  }

  @Test func splitsAddresseesOnOneLine() {
    let blocks = LayoutFixture.blocks(
      """
      Số: 14/SYT-VP
      V/v phòng dịch
      Kính gửi: Giám đốc bệnh viện; Ủy ban nhân dân các xã, phường,
      đặc khu.
      Sở Y tế đề nghị thực hiện như sau:
      """)
    #expect(list(blocks, .addressee) == ["Giám đốc bệnh viện", "Ủy ban nhân dân các xã, phường, đặc khu"])
    #expect(list(blocks, .title) == ["V/v phòng dịch"])
  }

  @Test func dumpsBlocksOneALine() {
    let blocks = LayoutFixture.blocks("I. MỤC ĐÍCH\n- Nâng cao chất lượng\nphục vụ.")
    #expect(
      BlockDumper.dump(blocks) == """
        1 heading {I} [I] MỤC ĐÍCH
        2-3 bullet {I} [-] Nâng cao chất lượng phục vụ.

        """)
    #expect(BlockDumper.dump(blocks, width: 11).contains("Nâng …  vụ."))
  }
}
