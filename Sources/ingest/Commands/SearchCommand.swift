import Archive
import ArgumentParser
import OrderedJSON

extension SearchOrder: ExpressibleByArgument {}

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
        ingest search 'type:"kế hoạch" assignee:"nội vụ" date:2026-01..2026-03 due:<2026-04-01'
        ingest search 'cites:226-KL/TW' --sort number
        ingest search 'dân vận' --facets
      """)

  private static let fields =
    "number:, symbol:, type:, title:, issuer:, place:, signer:, assignee:, cites:, task:, text:, date: and due:"

  @Argument(help: "What to look for; several words need no quotation marks.")
  var query: [String]

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: "The most hits to show.")
  var limit = 20

  @Option(name: .long, help: "The order of the hits.")
  var sort = SearchOrder.rank

  @Flag(name: .long, help: "Count the documents of each type, issuer and year instead.")
  var facets = false

  @Flag(name: .long, help: "Write one JSON object for each hit, a line each; of facets one object.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let text = query.joined(separator: " ")
    let query = try QueryOptions.parsed(text)
    let reader = try ArchiveReader(archive.layout)
    if facets { return try writeFacets(of: query, in: reader) }
    let hits = try reader.search(query, limit: limit, order: sort)
    let output = Console.standardOutput
    for (index, hit) in hits.enumerated() {
      if json {
        output.line(try OrderedJSONEncoder(style: .line, fractionDigits: 7).string(for: hit))
      } else {
        output.line(HitText(hit, rank: index + 1, style: Style(for: output)).text)
      }
    }
    if hits.isEmpty {
      let suggestion = try reader.suggestion(for: text).map { Message.didYouMean($0).text }
      throw CommandFailure(.nothingFound, Message.nothingFits(text).text + (suggestion ?? ""))
    }
    let all = try reader.count(of: query)
    if all.documents > hits.count, !json {
      Console.standardError.line(Message.moreHits(hits.count, of: all.documents, isExact: all.isExact).text)
    }
  }

  private func writeFacets(of query: SearchQuery, in reader: ArchiveReader) throws {
    let facets = try reader.facets(of: query)
    let output = Console.standardOutput
    if json {
      output.line(try OrderedJSONEncoder(style: .line).string(for: facets))
    } else {
      output.write(FacetTable(facets, style: Style(for: output)).text)
    }
    if facets.types.isEmpty { throw CommandFailure(.nothingFound) }
  }
}
