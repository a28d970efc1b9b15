import Archive
import ArgumentParser
import OrderedJSON

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds documents, the best first.",
    discussion: """
      Needs an archive. Words with marks are meant exactly; words without marks stand for words with any marks. Document \
      numbers may be spelt in any way. Between words AND is meant; OR, NOT, brackets, "phrases" and prefix* work too, and \
      so do the fields \(SearchCommand.fields).

      EXAMPLES
        ingest search "dan van kheo"
        ingest search '"Đảng ủy" NOT dâng'
        ingest search '36 KH DU'
        ingest search 'type:"kế hoạch" assignee:"nội vụ" date:2026-01..2026-03'
      """)

  private static let fields = "number:, type:, title:, issuer:, place:, signer:, assignee:, cites:, text: and date:"

  @Argument(help: "What to look for; several words need no quotation marks.")
  var query: [String]

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: "The most hits to show.")
  var limit = 20

  @Flag(name: .long, help: "Write one JSON object for each hit, a line each.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let text = query.joined(separator: " ")
    let query: SearchQuery
    do {
      query = try SearchQuery(parsing: text)
    } catch let error as QuerySyntaxError {
      throw CommandFailure(.usage, "the query is wrong: \(error)\n\(error.pointing(into: text))")
    }
    let reader = try ArchiveReader(archive.layout)
    let hits = try reader.search(query, limit: limit)
    let output = Console.standardOutput
    for (index, hit) in hits.enumerated() {
      if json {
        output.line(try OrderedJSONEncoder(style: .line, fractionDigits: 7).string(for: hit))
      } else {
        output.line(HitText(hit, rank: index + 1, style: Style(for: output)).text)
      }
    }
    if hits.isEmpty { throw CommandFailure(.nothingFound, "nothing fits '\(text)'") }
    let all = try reader.count(of: query)
    if all > hits.count, !json { Console.standardError.line("\(hits.count) of \(all) hits; more with --limit \(all)") }
  }
}
