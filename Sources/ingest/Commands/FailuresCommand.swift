import Archive
import ArgumentParser
import Exporting
import OrderedJSON

struct FailuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failures",
    abstract: Wording(
      "Lists the files that could not be imported, and why.", "Liệt kê các tệp không nhập được và lý do."
    ).text,
    discussion: Wording.help(
      """
      A file leaves the list when it is imported.
      """,
      """
      Tệp ra khỏi danh sách khi nhập được.
      """,
      examples: """
        ingest failures --archive archive
        """))

  @OptionGroup var archive: ArchiveOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording("Write one JSON object for each file, a line each.", "Ghi mỗi tệp một đối tượng JSON trên một dòng.").text
    ))
  var json = false

  func run() throws {
    for failure in try ArchiveReader(archive.layout).failures() {
      let text = try json ? OrderedJSONEncoder(style: .line).string(for: failure) : "\(failure.path): \(failure.reason)"
      Console.standardOutput.line(text)
    }
  }
}
