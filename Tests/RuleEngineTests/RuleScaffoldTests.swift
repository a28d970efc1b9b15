import Foundation
import ShippedRules
import Testing

@testable import RuleEngine

@Suite struct RuleScaffoldTests {
  private func scaffold() throws -> RuleScaffold {
    RuleScaffold(try RuleSet.load(directory: #require(ShippedRules.directory)))
  }

  private static let examples = [
    ("deadline", "trước kỳ họp thứ 5 (khóa 2)"), ("citation", "theo Hồ sơ [mã] 12/HS-STP, ngày 01/02/2026"),
    ("number", "Giấy mời số 7/GM-UBND"), ("section_role", "Không có con số nào"),
    ("target", "it's 100% + \"x\" \\d $1"),
    ("assignee", "  giao   “Sở Nội vụ” – chủ trì\n"),
  ]

  /// Rules made from examples of all sorts and for every field, types and agencies: all hold, together.
  @Test func draftsHoldAsTheyAre() throws {
    let scaffold = try scaffold()
    var files = ["type.yaml": scaffold.type("Phiếu trình", code: "PTr", also: ["Phiếu trình giải quyết công việc"])]
    files["agency.yaml"] = scaffold.agency("Ban Quản lý Khu 'A'", abbreviations: ["BQL KA"])
    files["letter.yaml"] = scaffold.type("Thư mời", code: nil)
    for (number, (field, example)) in Self.examples.enumerated() {
      files["\(number).yaml"] = scaffold.rule(id: "\(field).draft", field: field, example: example)
    }
    for field in scaffold.fields {
      files["field-\(field).yaml"] = scaffold.rule(id: "\(field).any", field: field, example: "ngày 5 tháng 12")
    }
    let folder = try RuleFolder(files)
    let shipped = try #require(ShippedRules.directory)
    let rules = try RuleSet.load(directory: shipped, overriding: [folder.url])
    let drafts = rules.rules.filter { $0.id.hasSuffix(".draft") || $0.id.hasSuffix(".any") }
    #expect(drafts.count == Self.examples.count + scaffold.fields.count)
    let found = rules.check().map(\.description)
    #expect(found == [])
    for (field, example) in Self.examples {
      let plain = example.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let findings = rules.findings(of: field, in: RuleText(plain)).filter { $0.rule == "\(field).draft" }
      #expect(findings.map(\.text) == [plain])
    }
    #expect(rules.vocabularies["types"]?.entry(for: "PHIẾU TRÌNH")?.attributes["code"] == "PTr")
    #expect(rules.vocabularies["agency_names"]?.entry(for: "BAN QUẢN LÝ KHU 'A'") != nil)
    #expect(rules.vocabularies["abbreviations"]?.entry(for: "BQL KA")?.name == "Ban Quản lý Khu 'A'")
  }

  @Test func aTypeWithoutAnAbbreviationHasNone() throws {
    #expect(try !scaffold().type("Thư mời", code: nil).contains("code: '"))
  }
}
