import ArgumentParser
import Exporting
import Foundation
import RuleEngine

struct RulesNewCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case type
    case agency
    case rule
  }

  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Wording(
      "Writes the first draft of a rule file: a document type, an agency, or a rule made from an example.",
      "Viết bản nháp tệp quy tắc: một loại văn bản, một cơ quan hoặc một quy tắc từ ví dụ."
    ).text,
    discussion: Wording.help(
      """
      The draft holds as it is: put it into a folder, make it better, try it with 'ingest rules check --rules FOLDER' and \
      import with --rules FOLDER. For a rule the text is an example of what it is to find; its numbers become groups.
      """,
      """
      Bản nháp dùng được ngay: đặt vào một thư mục, sửa cho tốt hơn, thử bằng 'ingest rules check --rules \
      THƯ_MỤC' rồi nhập với --rules THƯ_MỤC. Với quy tắc, văn bản là ví dụ về nội dung phải tìm; các số trong \
      đó thành nhóm.
      """,
      examples: """
        ingest rules new type "Công điện" --code CĐ > my-rules/types.yaml
        ingest rules new agency "Ban Quản lý Khu kinh tế" --also "BQL KKT" --output my-rules/agencies.yaml
        ingest rules new rule "trước kỳ họp thứ 5" --field deadline --id deadline.session
        """))

  @Argument(help: ArgumentHelp(Wording("What to add.", "Thêm gì.").text))
  var subject: Subject

  @Argument(
    help: ArgumentHelp(
      Wording(
        "The name of the type or agency, or an example of what the rule is to find.",
        "Tên loại văn bản hoặc cơ quan, hay một ví dụ về nội dung quy tắc phải tìm."
      ).text))
  var text: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording("The abbreviation of a type in numbers.", "Chữ viết tắt của loại văn bản trong số ký hiệu.").text))
  var code: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording("Another form of the name; may be repeated.", "Cách viết khác của tên; có thể nêu nhiều lần.").text))
  var also: [String] = []

  @Option(
    name: .long, help: ArgumentHelp(Wording("What the findings of a rule are for.", "Trường mà quy tắc phục vụ.").text))
  var field: String?

  @Option(name: .long, help: ArgumentHelp(Wording("The id of a rule.", "Mã của quy tắc.").text))
  var id: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Wording(
        "The file to write, which must not be there; standard output where it is left out.",
        "Tệp sẽ ghi, phải chưa có; không nêu thì ghi ra đầu ra chuẩn."
      ).text))
  var output: String?

  @OptionGroup var options: RulesOptions

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError(Message.emptyName.text) }
    if let id, id.range(of: "^[a-z0-9][a-z0-9._-]*$", options: .regularExpression) == nil {
      throw ValidationError(Message.wrongRuleID.text)
    }
  }

  func run() throws {
    let rules = try RuleSet.load(directory: options.shippedFolder(), overriding: options.userFolders())
    let draft = try draft(RuleScaffold(rules))
    if let id, let known = rules.rules.first(where: { $0.id == id }) {
      Console.standardError.line(Message.replacesRule(id, "\(known.location.file):\(known.location.line)").text)
    }
    guard let output else { return Console.standardOutput.write(draft) }
    do {
      try Data(draft.utf8).write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandFailure(.usage, Message.fileExists(output).text)
    } catch {
      throw CommandFailure(.cannotWrite, Message.cannotWrite(output, error.localizedDescription).text)
    }
  }

  private func draft(_ scaffold: RuleScaffold) throws -> String {
    switch subject {
    case .type: return scaffold.type(text, code: code, also: also)
    case .agency: return scaffold.agency(text, abbreviations: also)
    case .rule:
      guard let field, scaffold.fields.contains(field) else {
        throw CommandFailure(
          .usage, Message.wrongRuleField(scaffold.fields).text)
      }
      return scaffold.rule(id: id ?? "\(field).mine", field: field, example: text)
    }
  }
}
