import Foundation
import RuleEngine
import ShippedRules
import TestSupport
import Testing

@testable import Importing

@Suite struct LayoutWordsTests {
  @Test func wordsOfTheUserAreAddedToTheShippedOnes() throws {
    let shipped = try #require(ShippedRules.directory)
    let folder = try TemporaryFolder()
    try folder.write("layout.yaml", "types: [GIẤY BÁO]\ndivisions:\n  article: [Khoản]\n")
    let before = try LayoutWords.load(folders: [shipped])
    let after = try LayoutWords.load(folders: [shipped, folder.url])
    #expect(after.types == before.types + ["GIẤY BÁO"])
    #expect(after.divisions.article == before.divisions.article + ["Khoản"])
    #expect(after.divisions.chapter == before.divisions.chapter)
  }

  @Test func aFolderWithoutWordsChangesNothing() throws {
    let shipped = try #require(ShippedRules.directory)
    #expect(try LayoutWords.load(folders: [shipped, TemporaryFolder().url]) == LayoutWords.load(folders: [shipped]))
  }

  @Test(arguments: ["types: [", "- a", "types: {a: b}", "types: 1"])
  func aFileThatIsNoListOfWordsIsNamed(text: String) throws {
    let shipped = try #require(ShippedRules.directory)
    let folder = try TemporaryFolder()
    try folder.write("layout.yaml", text)
    let error = #expect(throws: RuleError.self) { try LayoutWords.load(folders: [shipped, folder.url]) }
    #expect(error?.description.contains("layout.yaml") == true)
  }

  @Test func withoutAnyWordsThereIsNoLayout() throws {
    let folder = try TemporaryFolder()
    #expect(throws: RuleError.self) { try LayoutWords.load(folders: [folder.url]) }
  }
}
