import Archive
import ArgumentParser

struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Makes the search index again from the records alone.",
    discussion: """
      Needs an archive. Searches go on with the old index until the new one is finished.

      EXAMPLE
        ingest reindex --archive archive
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    // Without this a mistyped name would make a new archive.
    guard archive.layout.exists else { throw ArchiveError.missing(path: archive.layout.root.path) }
    let writer = try ArchiveWriter(archive.layout)
    defer { writer.close() }
    let report = try writer.reindex()
    for problem in report.problems { Console.standardError.line(problem.message) }
    Console.standardError.line(Message.indexed(report.documents).text)
    if !report.problems.isEmpty { throw CommandFailure(.damaged) }
  }
}
