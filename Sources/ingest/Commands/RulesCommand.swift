import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Works on the rules that find the fields.",
    subcommands: [RulesCheckCommand.self, RulesNewCommand.self, RulesProfileCommand.self])
}
