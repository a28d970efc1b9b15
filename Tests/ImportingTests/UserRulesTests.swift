import Extraction
import Foundation
import Reading
import ShippedRules
import TestSupport
import Testing

@testable import Importing

/// What a folder given with `--rules` does to a whole import.
@Suite struct UserRulesTests {
  private func record(of text: String, rules: [String: String] = [:]) throws -> DocumentRecord {
    let folder = try TemporaryFolder()
    for (name, content) in rules { try folder.write("rules/\(name)", content) }
    try folder.write("document.txt", text)
    let pipeline = try DocumentPipeline(
      shippedRules: #require(ShippedRules.directory),
      userRules: rules.isEmpty ? [] : [folder.url.appendingPathComponent("rules")])
    return pipeline.record(of: try pipeline.read(folder.url.appendingPathComponent("document.txt").path))
  }

  @Test func aHostilePatternIsGivenUpNamedAndLeavesTheRestAsItWas() throws {
    let hostile = """
      rules:
        - id: deadline.hostile
          description: Tries endless ways to match.
          field: deadline
          patterns:
            - '(?<day>(?:\\w|\\w\\w|\\s)+)+;!'
          yields:
            relation: by
          examples:
            - text: a;!
              captures: {day: a}
      """
    let plain = try record(of: Self.directive)
    var with = try record(of: Self.directive, rules: ["hostile.yaml": hostile])
    let warnings = with.warnings.filter { $0.code == "rule_given_up" }
    #expect(warnings.count == 1)
    #expect(warnings.first?.message.contains("deadline.hostile") == true)
    #expect(warnings.first?.line ?? 0 > 0)
    with.warnings.removeAll { $0.code == "rule_given_up" }
    (with.producedBy, with.source.path) = (plain.producedBy, plain.source.path)
    let isSame = with == plain
    #expect(isSame)
  }

  private static let directive = """
    ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH LÂM ĐỒNG                      Độc lập - Tự do - Hạnh phúc

    Số: 05/CT-UBND                     Lâm Đồng, ngày 12 tháng 3 năm 2026

    CHỈ THỊ
    Về tăng cường phòng cháy, chữa cháy rừng mùa khô năm 2026

    Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

    1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Công an tỉnh kiểm tra các đơn vị chủ rừng, báo cáo kết quả \
    trước ngày 30/4/2026.
    2. Ủy ban nhân dân các xã, phường tổ chức trực gác tại các khu vực trọng điểm, báo cáo trước ngày 25 hằng tháng.

    Nơi nhận:                                        CHỦ TỊCH
    - Như trên;
    - Lưu: VT.                                     Trần Văn Nam
    """
}
