import ArgumentParser
import Exporting
import Importing
import OrderedJSON

struct RulesProfileCommand: ParsableCommand {
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case time
    case matches
    case steps
    case file
  }

  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: Wording(
      "Tells what each rule costs and finds in a set of documents.",
      "Cho biết mỗi quy tắc tốn bao nhiêu thời gian và tìm được gì trong một tập văn bản."
    ).text,
    discussion: Wording.help(
      """
      Runs the rules on the documents without writing anything. The time is processor time; steps are the ways that \
      patterns tried in vain, and what the limit counts by which rules are given up.
      """,
      """
      Chạy các quy tắc trên văn bản mà không ghi gì. Thời gian là thời gian xử lý của máy; số bước là số cách \
      mẫu đã thử mà không khớp, và là căn cứ để bỏ một quy tắc.
      """,
      examples: """
        ingest rules profile scans/
        ingest rules profile scans/ --rules my-rules/ --sort steps
        ingest rules profile scans/ --json | jq 'select(.matches == 0) | .rule'
        """))

  @Argument(
    help: ArgumentHelp(Wording("Files and folders of text.", "Tệp và thư mục văn bản.").text, valueName: "dir|file"))
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp(Wording("What to sort by.", "Sắp xếp theo.").text))
  var sort = Order.time

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording("How many rules to show; all with --json.", "Số quy tắc hiển thị; với --json là tất cả.").text))
  var limit = 30

  @OptionGroup var options: RulesOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording("Write one JSON object for each rule, a line each.", "Ghi mỗi quy tắc một đối tượng JSON trên một dòng.")
        .text))
  var json = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let pipeline = try DocumentPipeline(shippedRules: options.shippedFolder(), userRules: options.userFolders())
    var profile = RuleProfile(pipeline)
    profile.add(paths)
    for failure in profile.failures { Console.standardError.line("\(failure)") }
    guard profile.documents > 0 else { throw CommandFailure(.inputMissing, Message.noDocuments.text) }
    let rows = sorted(profile.rows)
    let output = Console.standardOutput
    if json {
      let encoder = OrderedJSONEncoder(style: .line)
      for row in rows { output.line(try encoder.string(for: row)) }
    } else {
      output.write(RuleProfileTable(rows, profile: profile, limit: limit).text)
    }
    if !profile.failures.isEmpty { throw CommandFailure(.someFailed) }
  }

  private func sorted(_ rows: [RuleProfile.Row]) -> [RuleProfile.Row] {
    // Equal ones stay in the order of the files.
    rows.enumerated().sorted { first, second in
      let (a, b) = (measure(first.element), measure(second.element))
      return a == b ? first.offset < second.offset : a > b
    }.map(\.element)
  }

  private func measure(_ row: RuleProfile.Row) -> Double {
    switch sort {
    case .time: row.milliseconds
    case .matches: Double(row.matches)
    case .steps: Double(row.steps)
    case .file: 0
    }
  }
}
