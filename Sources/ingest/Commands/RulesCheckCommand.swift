import ArgumentParser
import RuleEngine

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the rules against their own examples.",
    discussion: """
      Each pattern must match one of its examples, each example must be captured as written, and nothing may match a \
      negative example. All mistakes are listed with file and line.

      EXAMPLE
        ingest rules check --rules my-rules/
      """)

  @OptionGroup var options: RulesOptions

  func run() throws {
    let (shipped, own) = (try options.shippedFolder(), try options.userFolders())
    let problems = try RuleSet.check(directory: shipped, overriding: own)
    for problem in problems { Console.standardOutput.line("\(problem)") }
    guard problems.isEmpty else { throw CommandFailure(.someFailed, "\(problems.count) mistakes in the rules") }
    let rules = try RuleSet.load(directory: shipped, overriding: own)
    Console.standardOutput.line("\(rules.rules.count) rules, all examples hold")
  }
}
