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
            - '(?<day>(?:\\w|\\w\\w|\\s)+)+[.,]{3}'
          yields:
            relation: by
          examples:
            - text: a.,.
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

  /// The shipped rules without some lines, as if nobody had thought of what these tell yet.
  private func shippedRules(without text: String, in folder: TemporaryFolder) throws -> URL {
    let shipped = try #require(ShippedRules.directory)
    for name in try FileManager.default.contentsOfDirectory(atPath: shipped.path) where name.hasSuffix(".yaml") {
      let content = try String(contentsOf: shipped.appendingPathComponent(name), encoding: .utf8)
      let kept = content.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        !["- \(text.uppercased())", "- \(text)", "- {name: \(text),"].contains { line.contains($0) }
      }
      try folder.write("shipped/\(name)", kept.joined(separator: "\n"))
    }
    return folder.url.appendingPathComponent("shipped")
  }

  @Test func aDocumentTypeNeedsOneEntryInAFileOfTheUsers() throws {
    let folder = try TemporaryFolder()
    let shipped = try shippedRules(without: "Công điện", in: folder)
    try folder.write("rules/types.yaml", "vocabularies:\n  types:\n    - {name: Công điện, code: CĐ}\n")
    try folder.write("document.txt", Self.telegram)
    func record(_ userRules: [URL]) throws -> DocumentRecord {
      let pipeline = try DocumentPipeline(shippedRules: shipped, userRules: userRules)
      return pipeline.record(of: try pipeline.read(folder.url.appendingPathComponent("document.txt").path))
    }
    #expect(try record([]).type?.name != "Công điện")
    let known = try record([folder.url.appendingPathComponent("rules")])
    #expect(known.type == TypeRecord(name: "Công điện", code: "CĐ"))
    #expect(known.number == NumberRecord(text: "03/CĐ-UBND", sequence: 3, symbol: "CĐ-UBND"))
    #expect(known.title == "Về việc ứng phó với bão số 5")
    #expect(known.citations.first?.type == "Công điện")
    #expect(known.citations.first?.typeCode == "CĐ")
  }

  @Test func anAgencyNeedsOneEntryInAFileOfTheUsers() throws {
    let folder = try TemporaryFolder()
    let shipped = try shippedRules(without: "Ban Quản lý Khu kinh tế", in: folder)
    let agency = "vocabularies:\n  agency_names:\n    - Ban Quản lý Khu kinh tế\n"
    try folder.write("rules/agencies.yaml", agency)
    let letterhead = """
      UBND TỈNH LÂM ĐỒNG               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      BAN QUẢN LÝ KHU KINH TẾ                Độc lập - Tự do - Hạnh phúc

      """
    let text = letterhead + Self.directive.split(separator: "\n", maxSplits: 2)[2]
    try folder.write("document.txt", text)
    func issuer(_ userRules: [URL]) throws -> String? {
      let pipeline = try DocumentPipeline(shippedRules: shipped, userRules: userRules)
      return pipeline.record(of: try pipeline.read(folder.url.appendingPathComponent("document.txt").path)).issuer?.name
    }
    let known = "Ban Quản lý Khu kinh tế tỉnh Lâm Đồng"
    #expect(try issuer([]) != known)
    #expect(try issuer([folder.url.appendingPathComponent("rules")]) == known)
  }

  private static let telegram = """
    ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH LÂM ĐỒNG                      Độc lập - Tự do - Hạnh phúc

    Số: 03/CĐ-UBND                     Lâm Đồng, ngày 12 tháng 9 năm 2026

    CÔNG ĐIỆN
    Về việc ứng phó với bão số 5

    Thực hiện Công điện số 61/CĐ-TTg ngày 10/9/2026 của Thủ tướng Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

    1. Sở Nông nghiệp và Môi trường tổ chức trực ban 24/24 giờ.

    Nơi nhận:                                        CHỦ TỊCH
    - Như trên;
    - Lưu: VT.                                     Trần Văn Nam
    """

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
