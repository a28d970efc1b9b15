import ArgumentParser
import Exporting

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Wording(
      "Works on the rules that find the fields.", "Làm việc với các quy tắc nhận biết trường thông tin."
    ).text,
    subcommands: [RulesCheckCommand.self, RulesNewCommand.self, RulesProfileCommand.self])
}
