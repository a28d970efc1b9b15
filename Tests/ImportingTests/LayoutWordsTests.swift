import Foundation
import Layout
import RuleEngine
import ShippedRules
import TestSupport
import Testing

@testable import Importing

@Suite struct LayoutWordsTests {
  private func words(_ folders: [URL]) throws -> LayoutVocabulary {
    try RuleSet.load(directory: #require(folders.first), overriding: Array(folders.dropFirst())).layout
  }

  @Test func wordsOfTheUserAreAddedToTheShippedOnes() throws {
    let shipped = try #require(ShippedRules.directory)
    let folder = try TemporaryFolder()
    try folder.write("layout.yaml", "types: [GIẤY BÁO]\ndivisions:\n  article: [Khoản]\n")
    let before = try words([shipped])
    let after = try words([shipped, folder.url])
    #expect(after.types == before.types + ["GIẤY BÁO"])
    #expect(after.divisions.article == before.divisions.article + ["Khoản"])
    #expect(after.divisions.chapter == before.divisions.chapter)
  }

  @Test func aFolderWithoutWordsChangesNothing() throws {
    let shipped = try #require(ShippedRules.directory)
    let folder = try TemporaryFolder()
    #expect(try words([shipped, folder.url]) == words([shipped]))
  }

  @Test(arguments: ["types: [", "- a", "types: {a: b}", "types: 1"])
  func aFileThatIsNoListOfWordsIsNamed(text: String) throws {
    let shipped = try #require(ShippedRules.directory)
    let folder = try TemporaryFolder()
    try folder.write("layout.yaml", text)
    let error = #expect(throws: RuleError.self) { try words([shipped, folder.url]) }
    #expect(error?.description.contains("layout.yaml") == true)
  }

  @Test func withoutAnyWordsThereIsNoLayout() throws {
    let folder = try TemporaryFolder()
    #expect(throws: RuleError.self) { try DocumentPipeline(shippedRules: folder.url) }
  }

  @Test func aTypeDeclaredInTheRulesIsKnownToLayoutToo() throws {
    let shipped = try #require(ShippedRules.directory)
    let folder = try TemporaryFolder()
    try folder.write("types.yaml", "vocabularies:\n  types:\n    - {name: Giấy báo, code: GB}\n")
    #expect(try words([shipped, folder.url]).types.contains("GIẤY BÁO"))
  }
}
