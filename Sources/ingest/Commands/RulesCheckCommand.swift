import ArgumentParser
import Exporting
import RuleEngine

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Wording(
      "Checks the rules against their own examples.", "Kiểm tra các quy tắc theo ví dụ của chính chúng."
    ).text,
    discussion: Wording.help(
      """
      Each pattern must match one of its examples, each example must be captured as written, and nothing may match a \
      negative example. All mistakes are listed with file and line.
      """,
      """
      Mỗi mẫu phải khớp một ví dụ của nó, mỗi ví dụ phải được tách đúng như đã ghi, và không quy tắc nào được \
      khớp ví dụ phủ định. Mọi lỗi được liệt kê kèm tệp và dòng.
      """,
      examples: """
        ingest rules check --rules my-rules/
        """))

  @OptionGroup var options: RulesOptions

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let (shipped, own) = (try options.shippedFolder(), try options.userFolders())
    let problems = try RuleSet.check(directory: shipped, overriding: own)
    for problem in problems { Console.standardOutput.line("\(problem)") }
    guard problems.isEmpty else { throw CommandFailure(.someFailed, Message.ruleMistakes(problems.count).text) }
    let rules = try RuleSet.load(directory: shipped, overriding: own)
    Console.standardOutput.line(Message.rulesHold(rules.rules.count).text)
  }
}
