import Foundation
import ShippedRules
import TestSupport
import Testing

@testable import Importing

@Suite struct RuleProfileTests {
  @Test func everyRuleIsListedWithWhatItFound() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "in/a.txt", "Số 12-KH/TU\n\nKẾ HOẠCH\ncông tác dân vận\n\n1. Sở Nội vụ báo cáo trước ngày 05/12/2026.\n")
    try folder.write("in/b.txt", "Số 13-KH/TU\n\nKẾ HOẠCH\ncông tác dân vận\n")
    let pipeline = try DocumentPipeline(shippedRules: #require(ShippedRules.directory))
    var profile = RuleProfile(pipeline)
    profile.add([folder.path + "/in", folder.path + "/none.txt"])
    #expect(profile.documents == 2)
    #expect(profile.failures.map(\.path) == [folder.path + "/none.txt"])
    #expect(profile.rows.map(\.rule) == pipeline.rules.map(\.id))
    let number = try #require(profile.rows.first { $0.rule == "number.party" })
    #expect(number.matches >= 2 && number.documents == 2 && number.givenUp == 0)
    #expect(number.declared.hasPrefix("numbers.yaml:"))
    #expect(profile.rows.contains { $0.matches == 0 })
    #expect(abs(profile.rows.map(\.share).reduce(0, +) - 1) < 1e-6)
  }
}
