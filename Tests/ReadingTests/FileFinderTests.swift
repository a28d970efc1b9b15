import Testing

@testable import Reading

@Suite struct FileFinderTests {
  private func names(_ outcome: FileFinder.Outcome, below folder: TemporaryFolder) -> [String] {
    outcome.files.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func listsAFolderInStableOrder() throws {
    let folder = try TemporaryFolder()
    let all = [
      "b/2.txt", "a.txt", "b/1.TXT", "b/c/3.Txt", "z.pdf", "noending",
      ".hidden.txt", ".git/x.txt", "c.txt",
    ]
    for name in all {
      try folder.write("x".utf8, to: name)
    }
    let outcome = FileFinder().find([folder.path])
    #expect(names(outcome, below: folder) == ["a.txt", "b/1.TXT", "b/2.txt", "b/c/3.Txt", "c.txt"])
    #expect(outcome.failures.isEmpty)
    #expect(FileFinder().find([folder.path + "/"]) == outcome)
  }

  @Test func endsInLoopsAndTakesEachFileOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("x".utf8, to: "a/1.txt")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("b.txt", to: "a/1.txt")
    try folder.link("gone.txt", to: "nowhere")
    try folder.link("round.txt", to: "round.txt")
    let outcome = FileFinder().find([folder.path, folder.path + "/a/1.txt"])
    #expect(names(outcome, below: folder) == ["a/1.txt"])
    #expect(outcome.failures.map(\.path) == [folder.path + "/round.txt"])
  }

  @Test func takesNamedFilesWhateverTheirEnding() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x".utf8, to: ".page.ocr")
    let outcome = FileFinder().find([file, folder.path + "/none.txt"])
    #expect(outcome.files == [file])
    #expect(outcome.failures == [.missing(path: folder.path + "/none.txt")])
  }
}
