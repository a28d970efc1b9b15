import Archive
import ArgumentParser
import Exporting
import OrderedJSON

extension SearchOrder: ExpressibleByArgument {}

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: Wording("Finds documents, the best first.", "Tìm văn bản, kết quả phù hợp nhất trước.").text,
    discussion: Wording.help(
      """
      Needs an archive. Words with marks are meant exactly; words without marks stand for words with any marks. Document \
      numbers may be spelt in any way. Between words AND is meant; OR, NOT, brackets, "phrases" and prefix* work too, and \
      so do the fields \(SearchCommand.fields).
      """,
      """
      Cần kho lưu trữ. Từ có dấu được hiểu đúng như viết; từ không dấu ứng với mọi dấu. Số ký hiệu viết cách \
      nào cũng được. Giữa các từ hiểu là AND; có thể dùng OR, NOT, ngoặc, "cụm từ", đầu từ* và các trường \
      \(SearchCommand.fields).
      """,
      examples: """
        ingest search "dan van kheo"
        ingest search '"Đảng ủy" NOT dâng'
        ingest search '36 KH DU'
        ingest search 'type:"kế hoạch" assignee:"nội vụ" date:2026-01..2026-03 due:<2026-04-01'
        ingest search 'cites:226-KL/TW' --sort number
        ingest search 'dân vận' --facets
        """))

  private static let fields =
    "number:, symbol:, type:, title:, issuer:, place:, signer:, assignee:, cites:, task:, text:, date:, due:"

  @Argument(
    help: ArgumentHelp(
      Wording(
        "What to look for; several words need no quotation marks.",
        "Nội dung cần tìm; nhiều từ không cần đặt trong ngoặc kép."
      ).text))
  var query: [String]

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .long, help: ArgumentHelp(Wording("The most hits to show.", "Số kết quả hiển thị tối đa.").text))
  var limit = 20

  @Option(name: .long, help: ArgumentHelp(Wording("The order of the hits.", "Thứ tự kết quả.").text))
  var sort = SearchOrder.rank

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Count the documents of each type, issuer and year instead.",
        "Đếm số văn bản theo loại, cơ quan ban hành và năm thay cho danh sách."
      ).text))
  var facets = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Write one JSON object for each hit, a line each; of facets one object.",
        "Ghi mỗi kết quả một đối tượng JSON trên một dòng; với --facets ghi một đối tượng."
      ).text))
  var json = false

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(Wording("--limit must be at least 1", "--limit phải từ 1 trở lên").text)
    }
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
