import Archive
import ArgumentParser
import Exporting
import OrderedJSON

struct CitationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citations",
    abstract: Wording(
      "Tells which documents of the archive a document cites, and which cite it.",
      "Cho biết một văn bản viện dẫn những văn bản nào trong kho và được văn bản nào viện dẫn."
    ).text,
    discussion: Wording.help(
      """
      A citation means the document of the same type, number and issuer, and of the same year, or term where the party \
      counts its numbers. Where that cannot be told the candidates are listed with what speaks against them.
      """,
      """
      Một viện dẫn chỉ văn bản cùng loại, số và cơ quan ban hành, cùng năm hoặc cùng nhiệm kỳ nếu là số của \
      Đảng. Khi không xác định được thì liệt kê các văn bản có thể, kèm điểm chưa khớp.
      """,
      examples: """
        ingest citations 36-KH/ĐU
        ingest citations 216eb4ba --json | jq '.cited_by[].document.id'
        """))

  @Argument(
    help: ArgumentHelp(
      Wording("The id or number of the document.", "Mã hoặc số ký hiệu của văn bản.").text, valueName: "id|number"))
  var name: [String]

  @OptionGroup var archive: ArchiveOptions

  @Flag(name: .long, help: ArgumentHelp(Wording("Write one JSON object.", "Ghi một đối tượng JSON.").text))
  var json = false

  func run() throws {
    let reader = try ArchiveReader(archive.layout)
    let links = try reader.links(of: reader.id(named: name.joined(separator: " ")))
    let output = Console.standardOutput
    guard !json else { return output.line(try OrderedJSONEncoder().string(for: links)) }
    let style = Style(for: output)
    output.line(style.bold("\(Label.cites.text) (\(links.cites.count))"))
    for citation in links.cites {
      let numbered = [citation.type, citation.number].compactMap { $0 }.joined(separator: " ")
      output.line("  " + (citation.number == nil ? citation.name ?? numbered : numbered))
      for document in citation.documents { output.line("    " + LinkText(document, style: style).cited) }
    }
    output.line(style.bold("\(Label.citedBy.text) (\(links.citedBy.count))"))
    for link in links.citedBy { output.line("  " + LinkText(link.document, style: style).citing(as: link.role)) }
  }
}
