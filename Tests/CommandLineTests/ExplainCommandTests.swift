import Foundation
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
  private static let text = """
    ĐẢNG BỘ TỈNH GIA LAI                  ĐẢNG CỘNG SẢN VIỆT NAM
    ĐẢNG ỦY PHƯỜNG BÌNH ĐỊNH
    *                                     Bình Định, ngày 20 tháng 11 năm 2025

    KẾ HOẠCH
    công tác dân vận

    Đảng ủy phường Bình Định ban hành Kế hoạch như sau:

    I. NHIỆM VỤ
    1. Ban Xây dựng Đảng báo cáo kết quả trước ngày 05/12 hằng năm.
    """

  /// An archive with one document that has no number.
  private func archive(rules: [String] = []) throws -> (folder: TemporaryFolder, id: String, path: String) {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", Self.text)
    let path = folder.path + "/archive"
    let run = try Ingest.run([folder.path + "/in", "--archive", path] + rules)
    #expect(run.status == 0, "\(run.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: path + "/documents")
    return (folder, String(try #require(files.first).dropLast(5)), path)
  }

  @Test func aValueNamesItsRuleItsLinesAndWhatCompeted() throws {
    let archive = try archive()
    let run = try Ingest.run("explain", archive.id, "tasks/0/deadlines/0", "--archive", archive.path)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("deadline.yearly-day") && run.output.contains("deadlines.yaml:"))
    #expect(run.output.contains("[trước ngày 05/12 hằng năm]"))
    #expect(run.output.contains("deadline.every-year") && run.output.contains("less sure"))
  }

  @Test func aMissingValueNamesTheRulesTried() throws {
    let archive = try archive()
    let run = try Ingest.run("explain", archive.id, "number", "--archive", archive.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("/number is missing"))
    #expect(run.output.contains("number.party"))
    let json = try Ingest.run("explain", archive.id, "number", "--json", "--archive", archive.path)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["attempts"] as? [[String: Any]])?.count ?? 0 >= 5)
    #expect(object?["value"] is NSNull)
  }

  @Test func aLineTellsWhatCameOfIt() throws {
    let archive = try archive()
    let run = try Ingest.run("explain", archive.id, "--line", "3", "--archive", archive.path)
    #expect(run.output.contains("place_date"))
    #expect(run.output.contains("/date"))
    #expect(try Ingest.run("explain", archive.id, "--line", "99", "--archive", archive.path).status == 2)
  }

  @Test func rulesOtherThanThoseOfTheImportAreSaid() throws {
    let archive = try archive()
    try archive.folder.write("rules/types.yaml", "vocabularies:\n  types:\n    - {name: Phiếu trình, code: PTr}\n")
    let run = try Ingest.run(
      "explain", archive.id, "date", "--archive", archive.path, "--rules", archive.folder.path + "/rules")
    #expect(run.status == 0)
    #expect(run.errors.contains("other rules"))
    #expect(run.output.contains("2025-11-20"))
  }

  @Test func aFieldThatThereIsNotIsAnError() throws {
    let archive = try archive()
    #expect(try Ingest.run("explain", archive.id, "colour", "--archive", archive.path).status == 2)
  }
}
