import Restoration
import Testing

@testable import Layout

/// What the OCR read tells labels that restoration made words or other numbers of.
@Suite struct OcrLabelTests {
  /// Blocks of lines given as restored text, with what the OCR read where that matters.
  private func blocks(_ lines: [(text: String, ocr: String?)]) -> [Block] {
    let restored = lines.enumerated().map { index, line in
      RestoredLine(number: index + 1, page: 1, ocr: line.ocr ?? line.text, text: line.text, tokens: [])
    }
    return LayoutFixture.analyzer.blocks(of: restored)
  }

  @Test func aHeadingNumberMadeAWordIsReadFromTheScan() {
    let found = blocks([
      ("KẾ HOẠCH", nil), ("về công tác dân vận", nil), ("", nil), ("I- MỤC ĐÍCH, YÊU CẦU", nil),
      ("1. Nâng cao nhận thức của cán bộ.", nil), ("là- NHIỆM VỤ, GIẢI PHÁP", "Il- NHIEM VU, GIAI PHAP"),
      ("1. Sở Y tế thực hiện kế hoạch.", nil), ("Iv- TỔ CHỨC THỰC HIỆN", "Ill- TO CHUC THUC HIEN"),
    ])
    #expect(found.filter { $0.kind == .heading }.map(\.label).prefix(2) == ["I", "II"])
  }

  @Test func aLetterMadeAWordIsReadFromTheScan() {
    let found = blocks([
      ("KẾ HOẠCH", nil), ("về công tác dân vận", nil), ("", nil), ("I- NHIỆM VỤ", nil),
      ("là) Sở Y tế chuẩn bị thuốc.", "a) SO Y té chudn bi thuéc."), ("b) Sở Công Thương dự trữ hàng.", nil),
    ])
    #expect(found.contains { $0.label == "a" && $0.text == "Sở Y tế chuẩn bị thuốc." })
  }

  @Test func theBarOfALetterFollowsFromTheLetterBefore() {
    let found = blocks([
      ("KẾ HOẠCH", nil), ("về công tác dân vận", nil), ("", nil), ("1. Nhiệm vụ", nil), ("a) Việc thứ nhất.", nil),
      ("b) Việc thứ hai.", nil), ("c) Việc thứ ba.", nil), ("đ) Việc thứ tư.", nil), ("d) Việc thứ năm.", nil),
    ])
    #expect(found.suffix(5).map(\.label) == ["a", "b", "c", "d", "đ"])
  }

  @Test func stampsBelowTheLastRecipientAreNoRecipients() {
    let found = blocks([
      ("KẾ HOẠCH", nil), ("về công tác dân vận", nil), ("", nil), ("1. Sở Y tế thực hiện.", nil), ("", nil),
      ("Nơi nhận: T/M BAN THƯỜNG VỤ", nil), ("- Ban Tuyên giáo Tỉnh ủy (báo cáo), PHÓ Bí THƯ", nil),
      ("- Lưu Văn phòng Đảng ủy.", nil), ("", nil), ("3 ít đi;", nil), ("~=Nguyễn Tuyên", nil),
    ])
    #expect(
      found.filter { $0.kind == .recipient && !$0.text.isEmpty }.map(\.text)
        == ["Ban Tuyên giáo Tỉnh ủy (báo cáo)", "Lưu Văn phòng Đảng ủy"])
    #expect(found.contains { $0.kind == .signaturePosition && $0.text == "PHÓ Bí THƯ" })
    #expect(found.contains { $0.kind == .signatureName })
  }
}
