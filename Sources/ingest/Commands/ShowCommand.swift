import Archive
import ArgumentParser
import Exporting

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Wording(
      "Shows a document: its fields, tasks, citations and, with --text, its restored text.",
      "Hiển thị một văn bản: các trường, nhiệm vụ, viện dẫn và, với --text, toàn văn đã khôi phục."
    ).text,
    discussion: Wording.help(
      """
      Needs the id of a document, the beginning of one, or a document number in any spelling.
      """,
      """
      Cần mã văn bản, phần đầu của mã, hoặc số ký hiệu viết cách nào cũng được.
      """,
      examples: """
        ingest show 36-KH/ĐU
        ingest show 216eb4ba --json
        """))

  @Argument(
    help: ArgumentHelp(
      Wording("The id or number of the document.", "Mã hoặc số ký hiệu của văn bản.").text, valueName: "id|number"))
  var name: [String]

  @OptionGroup var archive: ArchiveOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(Wording("Write the record as it is in the archive.", "Ghi bản ghi đúng như trong kho.").text))
  var json = false

  @Flag(
    name: .long, help: ArgumentHelp(Wording("Show the restored text too.", "Hiển thị cả toàn văn đã khôi phục.").text))
  var text = false

  func run() throws {
    let reader = try ArchiveReader(archive.layout)
    let id = try reader.id(named: name.joined(separator: " "))
    let output = Console.standardOutput
    if json {
      output.write(Array(try reader.json(id: id)))
    } else {
      let record = try reader.record(id: id)
      let copies = reader.sources().filter { $0.id == id && $0.path != record.source.path }.map(\.path)
      // A record can be shown without an index.
      let (links, scans) = (try? reader.links(of: id), (try? reader.copies(of: id)) ?? [])
      let page = RecordPage(
        record, links: links, copies: copies, scans: scans, withText: text, style: Style(for: output))
      output.write(page.text)
    }
  }
}
