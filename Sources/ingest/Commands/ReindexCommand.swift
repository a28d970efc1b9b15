import Archive
import ArgumentParser
import Exporting

struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: Wording(
      "Makes the search index again from the records alone.", "Lập lại chỉ mục tìm kiếm từ các bản ghi."
    ).text,
    discussion: Wording.help(
      """
      Needs an archive. Searches go on with the old index until the new one is finished.
      """,
      """
      Cần kho lưu trữ. Trong khi lập lại, việc tìm kiếm vẫn dùng chỉ mục cũ.
      """,
      examples: """
        ingest reindex --archive archive
        """))

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
