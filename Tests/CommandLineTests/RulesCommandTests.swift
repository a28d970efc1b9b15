import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
  @Test func aDraftOfARuleIsWrittenChecksAndIsNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/rules/deadlines.yaml"
    try FileManager.default.createDirectory(atPath: folder.path + "/rules", withIntermediateDirectories: true)
    let arguments = [
      "rules", "new", "rule", "trước kỳ họp thứ 5", "--field", "deadline", "--id", "deadline.session", "--output", file,
    ]
    #expect(try Ingest.run(arguments).status == 0)
    let check = try Ingest.run("rules", "check", "--rules", folder.path + "/rules")
    #expect(check.status == 0, "\(check.output)")
    let again = try Ingest.run(arguments)
    #expect(again.status == 64)
    #expect(again.errors.contains("there is such a file"))
  }

  @Test func draftsOfTypesAndAgenciesGoToStandardOutput() throws {
    let type = try Ingest.run("rules", "new", "type", "Phiếu trình", "--code", "PTr")
    #expect(type.status == 0 && type.output.contains("- {name: 'Phiếu trình', code: 'PTr'}"))
    let agency = try Ingest.run("rules", "new", "agency", "Ban Quản lý Khu kinh tế", "--also", "BQL KKT")
    #expect(agency.status == 0 && agency.output.contains("agency_names"))
  }

  @Test func aRuleForAnUnknownFieldIsRefusedWithThoseThatAre() throws {
    let run = try Ingest.run("rules", "new", "rule", "x", "--field", "dedline")
    #expect(run.status == 64)
    #expect(run.errors.contains("deadline, "))
  }

  @Test func mistakesAreListedWithFileLineAndRule() throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/a.yaml", "rules:\n  - id: a\n    colour: red\n")
    let run = try Ingest.run("rules", "check", "--rules", folder.path + "/rules")
    #expect(run.status == 1)
    #expect(run.lines.contains { $0.hasPrefix(folder.path + "/rules/a.yaml:3: a: unknown key \"colour\"") })
    #expect(run.lines.count >= 5)
  }

  @Test func theProfileIsSortedAndHasEveryRuleAsJSON() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "Số 12-KH/TU\n\nKẾ HOẠCH\ncông tác dân vận\n")
    let run = try Ingest.run("rules", "profile", folder.path + "/in", "--json", "--sort", "matches")
    #expect(run.status == 0, "\(run.errors)")
    let matches = try run.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["matches"] as? Int ?? -1
    }
    #expect(matches.count > 100 && matches.first ?? 0 > 0)
    #expect(matches == matches.sorted(by: >))
    let table = try Ingest.run("rules", "profile", folder.path + "/in", "--limit", "3")
    #expect(table.lines.count == 6)
  }

  @Test(arguments: [[], ["record"], ["rules"], ["layout"]])
  func everySchemaIsJSON(arguments: [String]) throws {
    let run = try Ingest.run(["schema"] + arguments)
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
